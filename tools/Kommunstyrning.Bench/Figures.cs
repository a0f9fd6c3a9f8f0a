using System.Globalization;

namespace Kommunstyrning.Bench;

/// <summary>A table with a line for each figure, a column for each result, and the limit that it is held against.</summary>
internal sealed class Figures<T>(IReadOnlyList<(string Name, T Result)> columns)
{
    private readonly List<string> lines =
    [
        $"| | {string.Join(" | ", columns.Select(c => c.Name))} | at most |",
        $"|---|{string.Concat(columns.Select(_ => "---|"))}---|",
    ];

    /// <summary>Something is above its limit.</summary>
    public bool AreBeyond { get; private set; }

    /// <param name="most">Null where there is no limit.</param>
    /// <param name="form">A format such as 0.0.</param>
    public void Add(string name, Func<T, double?> figure, double? most = null, string form = "#,0")
    {
        var cells = columns.Select(c => figure(c.Result)).ToList();
        AreBeyond |= cells.Exists(value => value > most);
        var texts = cells.Select(value => Text(value, form) + (value > most ? " **!**" : ""));
        lines.Add($"| {name} | {string.Join(" | ", texts)} | {Text(most, "#,0.##")} |");
    }

    public void Print()
    {
        foreach (var line in lines)
            Console.WriteLine(line);
    }

    private static string Text(double? value, string form) => value?.ToString(form, CultureInfo.InvariantCulture) ?? "";
}
