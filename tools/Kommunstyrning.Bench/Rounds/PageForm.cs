using System.Net;
using System.Text.RegularExpressions;

namespace Kommunstyrning.Bench;

/// <summary>A form of a page with what it is filled in with, as a browser would send it.</summary>
internal sealed partial class PageForm
{
    /// <summary>A name may stand several times, as that of a list of boxes.</summary>
    private readonly List<KeyValuePair<string, string>> fields = [];

    private PageForm(string address) => Address = address;

    /// <summary>Where it is sent.</summary>
    public string Address { get; }

    /// <param name="page">The address of the page, where a form without an action is sent.</param>
    /// <param name="action">The form's own, whole.</param>
    /// <exception cref="InvalidOperationException">The page has no such form.</exception>
    public static PageForm Read(string html, string page, string action)
    {
        foreach (Match form in Form().Matches(html))
        {
            var address = Of(form.Groups["head"].Value, "action") is { Length: > 0 } own ? own : page;
            if (address.Equals(action, StringComparison.Ordinal) && Of(form.Groups["head"].Value, "method") is "post")
                return new PageForm(address).Fill(form.Groups["body"].Value);
        }
        throw new InvalidOperationException($"{page} has no form to {action}.");
    }

    /// <summary>Writes in a field, over what stood there.</summary>
    public PageForm With(string name, string value)
    {
        fields.RemoveAll(f => f.Key.Equals(name, StringComparison.Ordinal));
        Add(name, value);
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

    public FormUrlEncodedContent Content => new(fields);

    private PageForm Fill(string body)
    {
        foreach (Match input in Input().Matches(body))
        {
            var head = input.Groups["head"].Value;
            if (Of(head, "type") is not ("checkbox" or "radio") || head.Contains(" checked", StringComparison.Ordinal))
                Add(Of(head, "name"), Of(head, "value"));
        }
        foreach (Match area in Area().Matches(body))
            Add(
                Of(area.Groups["head"].Value, "name"),
                WebUtility.HtmlDecode(area.Groups["text"].Value).TrimStart('\n')
            );
        foreach (Match select in Select().Matches(body))
        {
            if (Chosen().Match(select.Groups["options"].Value) is { Success: true } chosen)
                Add(Of(select.Groups["head"].Value, "name"), Of(chosen.Value, "value"));
        }
        return this;
    }

    private void Add(string name, string value)
    {
        if (name.Length > 0)
            fields.Add(new(name, value));
    }

    /// <summary>An attribute of a tag; empty where it is not there.</summary>
    private static string Of(string head, string attribute) =>
        Attribute()
            .Matches(head)
            .Where(m => m.Groups["name"].Value.Equals(attribute, StringComparison.OrdinalIgnoreCase))
            .Select(m => WebUtility.HtmlDecode(m.Groups["value"].Value))
            .FirstOrDefault("");

    private const RegexOptions Across = RegexOptions.ExplicitCapture | RegexOptions.Singleline;

    [GeneratedRegex("<form(?<head>[^>]*)>(?<body>.*?)</form>", Across, 5000)]
    private static partial Regex Form();

    [GeneratedRegex("<input(?<head>[^>]*)>", Across, 5000)]
    private static partial Regex Input();

    [GeneratedRegex("<textarea(?<head>[^>]*)>(?<text>.*?)</textarea>", Across, 5000)]
    private static partial Regex Area();

    [GeneratedRegex("<select(?<head>[^>]*)>(?<options>.*?)</select>", Across, 5000)]
    private static partial Regex Select();

    [GeneratedRegex("<option[^>]* selected[^>]*>", Across, 5000)]
    private static partial Regex Chosen();

    [GeneratedRegex("(?<name>[a-zA-Z-]+)=\"(?<value>[^\"]*)\"", Across, 5000)]
    private static partial Regex Attribute();
}
