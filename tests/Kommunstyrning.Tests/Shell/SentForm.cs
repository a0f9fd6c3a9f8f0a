using AngleSharp.Dom;
using Kommunstyrning.Tests.Tenancy;

namespace Kommunstyrning.Tests.Shell;

/// <summary>A form as a page shows it, to be filled in and sent, more than once if need be.</summary>
internal sealed record SentForm(string Page, string Action, List<KeyValuePair<string, string>> Fields)
{
    private const string Token = "__RequestVerificationToken";
    private const string Key = "engangsnyckel";

    /// <summary>What only proves where a form is from.</summary>
    private static readonly string[] Proofs = [Token, Key];

    /// <summary>Each page of a municipality that shows a form for editors and takes it at the same address.</summary>
    public static IReadOnlyList<string> Pages(Instance instance, string tenant, Belongings theirs, string level)
    {
        var all = EndpointList.Of(instance).Where(e => e.TenantScopedMetadata && !e.IsApi()).ToList();
        return
        [
            .. all.Where(e => e.Method == "POST" && e.IsForEditors())
                .Where(e => all.Exists(g => g.Method == "GET" && g.Pattern == e.Pattern))
                .Select(e =>
                    e.At(tenant, theirs.Of(e.Takes()))
                    + (e.Pattern.EndsWith("/del/ny", StringComparison.Ordinal) ? $"?niva={level}" : "")
                ),
        ];
    }

    /// <returns>The form that is for filling in; null where the page shows none.</returns>
    public static async Task<SentForm?> At(Visitor visitor, string page)
    {
        var shown = await visitor.Get(page);
        return shown.Code == 200 ? Of(shown, page) : null;
    }

    public static SentForm? Of(Reply shown, string page) =>
        shown.Page.QuerySelector("main form.form[method=post]") is { } form
            ? new SentForm(page, form.GetAttribute("action") ?? page, [.. FormFields.Of(form)])
            : null;

    /// <summary>What a person sees or chooses, in order.</summary>
    public IEnumerable<string> Written =>
        Fields
            .Where(f => !Proofs.Contains(f.Key, StringComparer.Ordinal) && f.Value.Length > 0)
            .Select(f => $"{f.Key}={f.Value.ReplaceLineEndings("\n")}")
            .Order(StringComparer.Ordinal);

    public SentForm With(params (string Name, string Value)[] changed) =>
        this with
        {
            Fields =
            [
                .. Fields.Where(f => !changed.Any(c => c.Name == f.Key)),
                .. changed.Select(c => KeyValuePair.Create(c.Name, c.Value)),
            ],
        };

    /// <summary>With another form's key, or none.</summary>
    public SentForm Without(string name) => this with { Fields = [.. Fields.Where(f => f.Key != name)] };

    /// <summary>Writes in each text of the form, so that nothing could be lost unseen.</summary>
    public SentForm Filled(Reply shown)
    {
        var texts = shown
            .Page.QuerySelectorAll("main form.form textarea[name], main form.form input[type=text][name]")
            .Select(field => field.GetAttribute("name")!)
            .ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Fields =
            [
                .. Fields.Select(f =>
                    texts.Contains(f.Key) ? KeyValuePair.Create(f.Key, $"Å \"{f.Key}\" <b>&amp;\nrad") : f
                ),
            ],
        };
    }

    public Task<Reply> Send(Visitor visitor) => visitor.Post(Action, Fields);
}
