using System.Text.RegularExpressions;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>
/// The style that a picture brings when it leaves the page: the sheet of marks, with the light theme's colours in place
/// of their names. Read once from the sheets that pages use, so that the two cannot come apart.
/// </summary>
public sealed partial class PictureStyle(IWebHostEnvironment environment)
{
    private const int Patience = 1000;

    private readonly Lazy<string> text = new(() => Read(environment));

    public string Text => text.Value;

    private static string Read(IWebHostEnvironment environment)
    {
        var tokens = Sheet(environment, "tokens");
        var colours = new Dictionary<string, string>(StringComparer.Ordinal);
        // the first of each name is the light theme's
        foreach (Match token in Token().Matches(tokens))
            colours.TryAdd(token.Groups["name"].Value, token.Groups["value"].Value);
        var marks = Sheet(environment, "marks");
        marks = marks[(marks.IndexOf('{', StringComparison.Ordinal) + 1)..marks.LastIndexOf('}')];
        return Use().Replace(marks, use => colours.GetValueOrDefault(use.Groups["name"].Value, use.Value));
    }

    private static string Sheet(IWebHostEnvironment environment, string name)
    {
        using var reader = new StreamReader(
            environment.WebRootFileProvider.GetFileInfo($"css/{name}.css").CreateReadStream()
        );
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"--(?<name>[a-z0-9-]+):\s*(?<value>[^;]+);", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Token();

    [GeneratedRegex(@"var\(--(?<name>[a-z0-9-]+)\)", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex Use();
}
