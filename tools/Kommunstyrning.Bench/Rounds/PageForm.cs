using AngleSharp.Html.Parser;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Bench;

/// <summary>The largest form of a page that is sent to the page itself, as a browser would send it.</summary>
internal static class PageForm
{
    /// <param name="fields">Set in place of what stands there; one that the page does not have is added.</param>
    public static FormUrlEncodedContent Of(string page, IReadOnlyCollection<(string Name, string Value)> fields)
    {
        using var read = new HtmlParser().ParseDocument(page);
        var form = read
            .Forms.Where(f => f.GetAttribute("action") is null && f.Method is "post")
            .MaxBy(f => f.Elements.Length)!;
        var named = fields.Select(f => f.Name).ToHashSet(StringComparer.Ordinal);
        return new(
            FormFields
                .Of(form)
                .Where(f => !named.Contains(f.Key))
                .Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)))
        );
    }
}
