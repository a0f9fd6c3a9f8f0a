using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Kommunstyrning.Tests.Shell;

/// <summary>What a browser would send of a form as it stands.</summary>
internal static class FormFields
{
    public static IEnumerable<KeyValuePair<string, string>> Of(IElement form) =>
        form.QuerySelectorAll("input[name], textarea[name], select[name]").SelectMany(Values);

    private static IEnumerable<KeyValuePair<string, string>> Values(IElement field)
    {
        var name = field.GetAttribute("name")!;
        return field switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
            IHtmlInputElement input => [KeyValuePair.Create(name, input.Value)],
            IHtmlTextAreaElement area => [KeyValuePair.Create(name, area.Value)],
            IHtmlSelectElement select => [KeyValuePair.Create(name, select.Value ?? "")],
            _ => [],
        };
    }
}
