using System.Text.RegularExpressions;
using Kommunstyrning.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>Rows that cannot be trusted are told of in the log, and the values they were about stay as they were.</summary>
public sealed class BadRowTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private const string Right = "\"kpi\":\"N99101\",\"period\":2019,\"municipality\":\"2581\"";

    [Theory]
    [InlineData(
        "wrong-types@5",
        3,
        "N99101, 0834, 2005: Värdet är inget tal.|Nyckeltalets kod är ingen text.|Perioden är inget årtal."
    )]
    [InlineData(
        "unknown-codes@5",
        3,
        "N98765, 2005 hörde inte till frågan. Raden hoppades över.|Området 9999 finns inte i Koladas lista. Raden hoppades över.|X1 är ingen kod för ett nyckeltal. Raden hoppades över."
    )]
    [InlineData("duplicate-rows@5", 1, "N99101, 0834, 2005: två rader om samma värde.")]
    [InlineData("huge-number@5", 1, "N99101, 0834, 2005: Värdet är inget tal.")]
    public async Task The_run_is_done_and_the_doubtful_values_are_as_before(string fault, int badRows, string sentences)
    {
        await using var importing = await Importing.Start();
        var before = await importing.Hash();
        importing.Server.Break(fault);

        var run = await importing.Run(Importing.OfChosen);

        Assert.Equal((ImportState.Done, null, badRows), (run.State, run.Problem, run.Tally.BadRows));
        Assert.Equal((0, 0L), (run.Tally.PanelsWritten, run.Tally.DeletedValues));
        Assert.Equal(before, await importing.Hash());
        Assert.Equal(sentences.Split('|'), (await importing.Log(run.Id)).Order(StringComparer.Ordinal));
    }

    /// <summary>What row it was can no longer be told, so nothing is taken away for not having been mentioned.</summary>
    [Theory]
    [InlineData("N99101", 2019, "258", "Området 258 finns inte i Koladas lista. Raden hoppades över.")]
    [InlineData("N99101", 2019, @"\u0000", "Området finns inte i Koladas lista. Raden hoppades över.")]
    [InlineData("N9910", 2019, "2581", "N9910 är ingen kod för ett nyckeltal. Raden hoppades över.")]
    [InlineData(@"N9910\u0000", 2019, "2581", "N9910 är ingen kod för ett nyckeltal. Raden hoppades över.")]
    [InlineData("N99102", 2019, "2581", "N99102, 2019 hörde inte till frågan. Raden hoppades över.")]
    public async Task A_row_with_a_garbled_code_takes_nothing_away(string kpi, int year, string area, string sentence)
    {
        await using var importing = await Importing.Start();
        var before = await importing.Hash();
        using var altered = new Altered(
            "/data",
            text =>
                text.Replace(
                    Right,
                    $"\"kpi\":\"{kpi}\",\"period\":{year},\"municipality\":\"{area}\"",
                    StringComparison.Ordinal
                )
        );

        var run = await importing.Run(Importing.OfChosen, importing.Node(gate: altered));

        Assert.Equal((ImportState.Done, 1), (run.State, run.Tally.BadRows));
        Assert.Equal([sentence], await importing.Log(run.Id));
        Assert.Equal(before, await importing.Hash());
    }

    [Fact]
    public async Task A_year_that_was_not_asked_for_is_not_stored()
    {
        await using var importing = await Importing.Start();
        await importing.HaveEverything();
        var before = await importing.Hash();
        importing.Source.Set("N99101", "2581", 2019, 'T', 1, Importing.Today);
        using var altered = new Altered(
            "/data",
            text =>
                text.Replace(Right, Right.Replace("2019", "1960", StringComparison.Ordinal), StringComparison.Ordinal)
        );

        var run = await importing.Run(Importing.OfChanges, importing.Node(gate: altered));

        Assert.Equal(ImportState.Done, run.State);
        Assert.Equal(["N99101, 1960 hörde inte till frågan. Raden hoppades över."], await importing.Log(run.Id));
        Assert.Equal(before, await importing.Hash());
    }

    [Fact]
    public async Task A_year_of_another_slice_does_not_meet_itself()
    {
        await using var importing = await Importing.Start();
        await importing.HaveEverything();
        importing.Source.Set("N99101", "2581", 2019, 'T', 1, Importing.Today);
        importing.Source.Set("N99101", "2581", 1990, 'T', 2, Importing.Today);
        using var altered = new Altered(
            "/data",
            text =>
                text.Replace(Right, Right.Replace("2019", "1990", StringComparison.Ordinal), StringComparison.Ordinal)
        );

        var run = await importing.Run(Importing.OfChanges, importing.Node(gate: altered));

        Assert.Equal(ImportState.Done, run.State);
        Assert.Equal(2, await importing.Value("N99101", "2581", 1990));
    }

    [Fact]
    public async Task An_indicator_that_the_catalogue_lacks_is_left_out_among_changes()
    {
        await using var importing = await Importing.Start();
        await importing.HaveEverything();
        importing.Source.Set("N99101", "2581", 2019, 'T', 1, Importing.Today);
        importing.Server.Break("unknown-codes");

        var run = await importing.Run(Importing.OfChanges);

        Assert.Equal((ImportState.Done, 1), (run.State, run.Tally.PanelsWritten));
        Assert.Contains("N98765 finns inte i Koladas katalog. Raderna hoppades över.", await importing.Log(run.Id));
        Assert.False(await importing.Read(db => db.Panels.AnyAsync(p => p.IndicatorId == "N98765")));
    }

    [Fact]
    public async Task Words_without_end_are_not_kept()
    {
        await using var importing = await Importing.Start();
        var words = 0;
        using var altered = new Altered(
            "/data",
            text => Regex.Replace(text, "\"status\":\"\"", _ => $"\"status\":\"{words++}\"", RegexOptions.None, Second)
        );

        var run = await importing.Run(Importing.OfChosen, importing.Node(gate: altered));

        Assert.Contains(
            "Kolada gav orimligt många olika statusar. Resten av dem sparades inte.",
            await importing.Log(run.Id)
        );
    }

    [Fact]
    public async Task Signs_of_life_amid_complaints_lose_none_of_them()
    {
        await using var importing = await Importing.Start();
        importing.Server.Break("unknown-codes");

        var run = await importing.Run(
            Importing.OfChosen,
            importing.Node(new LeaseTerms { SignEvery = TimeSpan.FromMilliseconds(1) })
        );

        Assert.Equal(ImportState.Done, run.State);
        var counts = await importing.Read(db =>
            db.ImportIncidents.Where(i => i.RunId == run.Id).Select(i => i.Count).ToListAsync()
        );
        Assert.Equal([13, 13, 13], counts);
    }
}
