using System.Text.RegularExpressions;

namespace Kommunstyrning.Tests.Architecture;

/// <summary>
/// Each statement of the municipalities' own documents stands in src/STATEMENTS.md with what holds it: a test by its name,
/// a file by its path from src, or the module that is to come.
/// </summary>
[Trait("Database", "none")]
[Trait("Engine", "once")]
public sealed partial class StatementsTests
{
    private const int MostThatWait = 25;

    private static readonly string[] States = ["held", "partly", "waits"];

    [Fact]
    public async Task Each_statement_is_held_by_something_that_exists() => Assert.Empty(await Faults(await Table()));

    [Fact]
    public async Task Few_wait_and_each_names_the_module_that_it_waits_for()
    {
        var waiting = Rows(await Table()).Where(row => row.State is "waits").ToList();

        Assert.InRange(waiting.Count, 0, MostThatWait);
        Assert.All(waiting, row => Assert.Contains(row.Where, Modules.MayTouch.Keys));
    }

    [Fact]
    public async Task They_are_numbered_and_counted_as_they_stand()
    {
        var table = await Table();
        var rows = Rows(table);

        Assert.Equal(Enumerable.Range(1, rows.Count).Select(n => n.ToString(Text.Swedish)), rows.Select(r => r.Number));
        Assert.Contains(
            $"{rows.Count} statements: {Count("held")} held, {Count("partly")} partly, {Count("waits")} wait.",
            table,
            StringComparison.Ordinal
        );

        int Count(string state) => rows.Count(row => string.Equals(row.State, state, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("| 1 | P01 | Something | held | `No_such_test_exists` |", "1: No_such_test_exists")]
    [InlineData("| 1 | P01 | Something | held | `Kommunstyrning/Nowhere.cs` |", "1: Kommunstyrning/Nowhere.cs")]
    [InlineData("| 1 | P01 | Something | held | by goodwill |", "1: held by nothing")]
    [InlineData("| 1 | P01 | Something | soon | `GLOSSARY.md` |", "1: soon")]
    public async Task What_holds_nothing_is_found(string row, string fault) =>
        Assert.Equal([fault], await Faults("\n" + row + "\n"));

    private static async Task<List<string>> Faults(string table)
    {
        var tests = await TestNames();
        return
        [
            .. Rows(table)
                .SelectMany(row =>
                {
                    var named = InCodeFont().Matches(row.Where).Select(match => match.Groups["name"].Value).ToList();
                    var missing = named.Where(name =>
                        !tests.Contains(name) && !File.Exists(Repository.Path("src/" + name))
                    );
                    return missing
                        .Concat(named.Count == 0 && row.State is not "waits" ? [row.State + " by nothing"] : [])
                        .Concat(States.Contains(row.State, StringComparer.Ordinal) ? [] : [row.State])
                        .Select(fault => $"{row.Number}: {fault}");
                }),
        ];
    }

    private static async Task<HashSet<string>> TestNames()
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Repository.Files("tests").Where(f => f.EndsWith(".cs", StringComparison.Ordinal)))
            names.UnionWith(
                Methods()
                    .Matches(await File.ReadAllTextAsync(Repository.Path(file)))
                    .Select(m => m.Groups["name"].Value)
            );
        return names;
    }

    private static List<(string Number, string State, string Where)> Rows(string table) =>
        [
            .. table
                .Split('\n')
                .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
                .Where(cells => cells.Length == 7 && cells[1].Length > 0 && cells[1].All(char.IsAsciiDigit))
                .Select(cells => (cells[1], cells[4], cells[5])),
        ];

    private static Task<string> Table() => File.ReadAllTextAsync(Repository.Path("src/STATEMENTS.md"));

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InCodeFont();

    [GeneratedRegex(@"public (static )?(async )?(Task|void) (?<name>[A-Z]\w+)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Methods();
}
