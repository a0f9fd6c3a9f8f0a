using System.Text.RegularExpressions;

namespace Kommunstyrning.Web.Shell.Pictures;

/// <summary>
/// The style that a picture brings when it leaves the page: the sheets of marks, with the light theme's colours in place
/// of their names, and without what not every program understands. Read once from the sheets that pages use, so that the
/// two cannot come apart.
/// </summary>
public sealed partial class PictureStyle(IWebHostEnvironment environment)
{
    private const int Patience = 1000;

    private static readonly string[] Marks = ["marks", "tilemarks"];

    private readonly Lazy<string> text = new(() => Read(environment));

    public string Text => text.Value;

    private static string Read(IWebHostEnvironment environment)
    {
        var tokens = StyleSheet.Read(environment, "tokens");
        var colours = new Dictionary<string, string>(StringComparer.Ordinal);
        // the first of each name is the light theme's
        foreach (Match token in Token().Matches(tokens))
            colours.TryAdd(token.Groups["name"].Value, token.Groups["value"].Value);
        var marks = Use()
            .Replace(
                string.Concat(Marks.Select(name => Rules(StyleSheet.Read(environment, name)))),
                use => colours.GetValueOrDefault(use.Groups["name"].Value, use.Value)
            );
        return UnevenWeight().Replace(Layout().Replace(marks, ""), "${hundreds}00");
    }

    /// <summary>Without the layer round them, which not every program that shows pictures knows.</summary>
    private static string Rules(string sheet) =>
        sheet[(sheet.IndexOf('{', StringComparison.Ordinal) + 1)..sheet.LastIndexOf('}')];

    [GeneratedRegex(@"--(?<name>[a-z0-9-]+):\s*(?<value>[^;]+);", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Token();

    /// <summary>How wide it is on a page; alone it has a size of its own.</summary>
    [GeneratedRegex(@"(?<=[\s;{])(display|width|max-width|height):[^;}]+;", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Layout();

    /// <summary>A weight between two hundreds is there in variable typefaces alone.</summary>
    [GeneratedRegex(@"(?<=font-weight:\s*)(?<hundreds>[1-9])(?!00)[0-9]{2}", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex UnevenWeight();

    [GeneratedRegex(@"var\(--(?<name>[a-z0-9-]+)\)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Use();
}
