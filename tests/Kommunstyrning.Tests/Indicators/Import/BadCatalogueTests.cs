using System.Text.RegularExpressions;
using Kommunstyrning.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>The catalogue of indicators, with entries that are wrong.</summary>
public sealed partial class BadCatalogueTests
{
    private const string Empty = """{"values":[],"count":0,"next_url":null,"previous_url":null}""";

    [Theory]
    [InlineData("/kpi", Empty, "Kolada gav en tom katalog. Den vi har behålls.")]
    [InlineData("/kpi", """{"values":[{"id":"X1","title":"T"}]}""", "Kolada gav en tom katalog. Den vi har behålls.")]
    [InlineData("/kpi", """{"detail":"x"}""", "Kolada skickade ett svar utan lista av värden.")]
    [InlineData("/municipality", Empty, "Kolada gav en tom lista av kommuner. Den vi har behålls.")]
    [InlineData(
        "/municipality",
        """{"values":[{"id":"258","title":"T","type":"K"}]}""",
        "Kolada gav en tom lista av kommuner. Den vi har behålls."
    )]
    public async Task A_list_with_nothing_in_it_ends_the_run(string path, string text, string problem)
    {
        await using var importing = await Importing.Start();
        var before = await importing.Hash();

        var run = await Fetch(importing, path, _ => text);

        Assert.Equal((ImportState.Failed, problem), (run.State, run.Problem));
        Assert.Equal(before, await importing.Hash());
    }

    [Theory]
    [InlineData("\"title\":null", "N99101 i katalogen går inte att läsa och hoppades över.")]
    [InlineData("\"title\":17", "N99101 i katalogen går inte att läsa och hoppades över.")]
    [InlineData("\"title\":\"\\u0000\\u202e \"", "N99101 i katalogen har inget namn och hoppades över.")]
    [InlineData(
        "\"title\":\"T\",\"id\":\"X1\"",
        "En post i katalogen har en kod som inte hör till ett nyckeltal. Den hoppades över."
    )]
    public async Task An_indicator_that_is_wrong_keeps_what_we_know_and_is_not_called_removed(
        string title,
        string sentence
    )
    {
        await using var importing = await Importing.Start();
        var before = await importing.Hash();

        var run = await Fetch(importing, "/kpi", text => Entry().Replace(text, _ => $$"""{"id":"N99101",{{title}}}"""));

        Assert.Equal(ImportState.Done, run.State);
        Assert.Equal([sentence], await importing.Log(run.Id));
        Assert.Equal(before, await importing.Hash());
        Assert.Empty(await importing.Read(db => db.Notices.ToListAsync()));
    }

    [Fact]
    public async Task Of_two_with_one_code_the_first_holds()
    {
        await using var importing = await Importing.Start();
        var before = await importing.Hash();

        var run = await Fetch(
            importing,
            "/kpi",
            text =>
                text.Replace(
                    "],\"count\"",
                    ",{\"id\":\"N99101\",\"title\":\"En annan\"}],\"count\"",
                    StringComparison.Ordinal
                )
        );

        Assert.Equal(ImportState.Done, run.State);
        Assert.Equal(["N99101 står två gånger i katalogen. Den första gäller."], await importing.Log(run.Id));
        Assert.Equal(before, await importing.Hash());
    }

    /// <summary>The cut falls within a character of two halves.</summary>
    [Fact]
    public async Task A_title_of_ten_thousand_characters_is_cut_and_noticed_once()
    {
        await using var importing = await Importing.Start();
        importing.Source.Retitle("N99101", new string('a', 249) + "😀" + new string('b', 10_000));

        await importing.Run(Importing.OfCatalogue);
        var once = await importing.Hash();
        await importing.Run(Importing.OfCatalogue);

        var title = await importing.Read(db =>
            db.Indicators.Where(i => i.Id == "N99101").Select(i => i.Title).SingleAsync()
        );
        Assert.Equal(new string('a', 249), title);
        Assert.Equal(once, await importing.Hash());
        var notice = Assert.Single(await importing.Read(db => db.Notices.ToListAsync()));
        Assert.Equal((NoticeKind.Retitled, title), (notice.Kind, notice.Title));
    }

    [Fact]
    public async Task Control_characters_are_kept_out_of_every_field()
    {
        await using var importing = await Importing.Start();
        const string Odd = "\\u0000\\u0007A\\u202e";

        var run = await Fetch(
            importing,
            "/kpi",
            text =>
                Entry()
                    .Replace(
                        text,
                        _ =>
                            $$"""{"id":"N99101","title":"{{Odd}}","description":"{{Odd}}","municipality_type":"{{Odd}}","auspice":"{{Odd}}","operating_area":"{{Odd}}","perspective":"{{Odd}}"}"""
                    )
        );

        Assert.Equal(ImportState.Done, run.State);
        Assert.Empty(await importing.Log(run.Id));
        var indicator = await importing.Read(db => db.Indicators.SingleAsync(i => i.Id == "N99101"));
        Assert.Equal(
            ("A", "A", "A", "A", "A", "A"),
            (
                indicator.Title,
                indicator.Description,
                indicator.AreaKinds,
                indicator.Auspice,
                indicator.OperatingArea,
                indicator.Perspective
            )
        );
    }

    private static async Task<ImportRun> Fetch(Importing importing, string path, Func<string, string> change)
    {
        using var altered = new Altered(path, change);
        return await importing.Run(Importing.OfCatalogue, importing.Node(gate: altered));
    }

    [GeneratedRegex("""\{"id":"N99101",[^{}]*\}""", RegexOptions.None, 1000)]
    private static partial Regex Entry();
}
