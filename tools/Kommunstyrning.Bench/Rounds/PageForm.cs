using AngleSharp.Html.Parser;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Bench;

/// <summary>A form of a page with what it is filled in with, as a browser would send it.</summary>
internal sealed class PageForm
{
    /// <summary>A name may stand several times, as that of a list of boxes.</summary>
    private readonly List<KeyValuePair<string, string>> fields;

    private PageForm(string address, IEnumerable<KeyValuePair<string, string>> fields) =>
        (Address, this.fields) = (address, [.. fields]);

    /// <summary>Where it is sent.</summary>
    public string Address { get; }

    public FormUrlEncodedContent Content => new(fields);

    /// <param name="page">The address of the page, where a form without an action is sent.</param>
    /// <param name="action">The form's own, whole.</param>
    /// <exception cref="InvalidOperationException">The page has no such form.</exception>
    public static PageForm Read(string html, string page, string action)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var form = document.Forms.FirstOrDefault(f =>
            f.Method is "post" && action.Equals(f.GetAttribute("action") ?? page, StringComparison.Ordinal)
        );
        return form is null
            ? throw new InvalidOperationException($"{page} has no form to {action}.")
            : new PageForm(action, FormFields.Of(form));
    }

    /// <summary>Writes in a field, over what stood there.</summary>
    public PageForm With(string name, string value)
    {
        fields.RemoveAll(f => f.Key.Equals(name, StringComparison.Ordinal));
        fields.Add(new(name, value));
        return this;
    }

    /// <summary>Writes in every field whose name begins so.</summary>
    public PageForm WithEach(string beginning, string value)
    {
        foreach (
            var name in fields.ConvertAll(f => f.Key).Where(n => n.StartsWith(beginning, StringComparison.Ordinal))
        )
            With(name, value);
        return this;
    }
}
