using System.Text.RegularExpressions;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Store;

namespace Kommunstyrning.Tests.Architecture;

/// <summary>Each table's word stands once in the files of src/glossary: Swedish, code, meaning, not to be confused with.</summary>
[Trait("Database", "none")]
public sealed partial class GlossaryTests
{
    [Fact]
    public async Task Every_table_has_a_word_in_the_glossary() =>
        Assert.Empty(Missing(await Tables(), await Glossary()));

    [Fact]
    public async Task A_table_without_a_word_is_found()
    {
        var without = (await Glossary()).Replace("| `Element` |", "| – |", StringComparison.Ordinal);

        Assert.Equal(["Element"], Missing(await Tables(), without));
    }

    [Fact]
    public async Task Each_word_of_the_code_stands_once() => Assert.Empty(Twice(await Glossary()));

    [Fact]
    public async Task A_word_that_stands_twice_is_found() =>
        Assert.Equal(["Unit"], Twice(await Glossary() + "\n| enhet | `Unit` | again | – |\n"));

    private static IEnumerable<string> Missing(IEnumerable<string> tables, string glossary) =>
        tables.Except(Words(glossary), StringComparer.Ordinal);

    private static IEnumerable<string> Twice(string glossary) =>
        Words(glossary)
            .GroupBy(word => word, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(g => g.Key);

    /// <summary>What stands in code font in the second column.</summary>
    private static IEnumerable<string> Words(string glossary) =>
        glossary
            .Split('\n')
            .Select(row => row.Split('|'))
            .Where(cells => cells.Length > 2)
            .SelectMany(cells => InCodeFont().Matches(cells[2]).Select(match => match.Groups["word"].Value));

    private static async Task<string> Glossary() =>
        string.Join(
            '\n',
            await Task.WhenAll(Repository.Files("src/glossary").Select(f => File.ReadAllTextAsync(Repository.Path(f))))
        );

    private static async Task<List<string>> Tables()
    {
        await using var db = Models.Open(DatabaseProvider.Sqlite);
        return [.. db.Model.GetEntityTypes().Select(type => type.ClrType.Name.Split('`')[0])];
    }

    [GeneratedRegex("`(?<word>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InCodeFont();
}
