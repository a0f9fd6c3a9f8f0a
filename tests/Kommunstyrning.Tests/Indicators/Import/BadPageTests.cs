using Kommunstyrning.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>An answer that breaks the contract ends the run, and what everyone sees is as it was.</summary>
public sealed class BadPageTests
{
    private const string Unreadable = "Kolada skickade ett svar som inte går att läsa.";
    private const string Elsewhere = "Kolada hänvisade till en annan adress (302). Den följs inte.";
    private const string TooManyRows = "Kolada skickade fler rader än en sida får ha. De lästes inte.";
    private const string Retired =
        "Kolada har dragit tillbaka den här versionen av sitt gränssnitt (410). Programmet behöver uppdateras.";

    [Theory]
    [InlineData("html@5", Unreadable)]
    [InlineData("empty@5", Unreadable)]
    [InlineData("truncated@5", Unreadable)]
    [InlineData("nan@5", Unreadable)]
    [InlineData("retired@5", Retired)]
    [InlineData("redirect@5", Elsewhere)]
    [InlineData("cycle@5+", "Kolada hänvisade tillbaka till en sida som redan är läst.")]
    [InlineData("endless@5+", "Kolada gav fler än 5 sidor på en fråga.")]
    [InlineData("oversize@5", TooManyRows)]
    [InlineData("gzip-bomb@5", "Kolada skickade en rad som är orimligt lång.")]
    [InlineData("html@/kpi", Unreadable)]
    [InlineData("retired@/kpi_groups", Retired)]
    [InlineData("truncated@/municipality", Unreadable)]
    [InlineData("redirect@/municipality_groups", Elsewhere)]
    [InlineData("gzip-bomb@/kpi", "Kolada skickade mer än 4 MB i ett svar. Det lästes inte till slut.")]
    [InlineData("oversize@/kpi", "Kolada skickade mer än 4 MB i ett svar. Det lästes inte till slut.")]
    public async Task The_run_fails_with_a_sentence_and_nothing_has_changed(string fault, string problem)
    {
        await using var importing = await Importing.Start();
        var before = await importing.Hash();
        importing.Source.Set("N99101", "2581", 2019, 'T', 1, default);
        importing.Server.Break(fault);

        var run = await importing.Run(Importing.OfChosen, importing.Node(settings: s => s.MostPages = 5));

        Assert.Equal((ImportState.Failed, problem), (run.State, run.Problem));
        Assert.NotNull(run.EndedAt);
        Assert.Equal(before, await importing.Hash());
        Assert.Equal(importing.Server.Requests.Count, run.Tally.Requests);
        Assert.Equal(0, run.Tally.Retries);
    }

    [Fact]
    public async Task An_error_in_json_with_status_200_is_not_taken_for_no_data()
    {
        var (run, isUnchanged) = await Altering("/data", _ => """{"detail":"Underhåll"}""");

        Assert.Equal((ImportState.Failed, "Kolada skickade ett svar utan lista av värden."), (run.State, run.Problem));
        Assert.True(isUnchanged);
    }

    [Fact]
    public async Task Pages_that_are_all_empty_wait_for_a_person()
    {
        var (run, isUnchanged) = await Altering("/data", _ => """{"values":[],"next_url":"/v3/data?page=2"}""");

        Assert.Equal(ImportState.AwaitingReview, run.State);
        Assert.Contains("100 procent av sina värden", run.Problem, StringComparison.Ordinal);
        Assert.True(isUnchanged);
    }

    [Fact]
    public async Task A_fault_of_our_own_ends_the_run_too()
    {
        var (run, isUnchanged) = await Altering("/data", _ => throw new NotSupportedException("a slip"));

        Assert.Equal(
            (ImportState.Failed, "Ett fel i programmet avbröt hämtningen. Loggen säger mer."),
            (run.State, run.Problem)
        );
        Assert.True(isUnchanged);
    }

    private static async Task<(ImportRun Run, bool IsUnchanged)> Altering(string path, Func<string, string> change)
    {
        await using var importing = await Importing.Start();
        var before = await importing.Hash();
        using var altered = new Altered(path, change);

        var run = await importing.Run(Importing.OfChosen, importing.Node(gate: altered));

        Assert.False(
            await importing.Read(db => db.ImportRuns.AnyAsync(r => r.State == ImportState.Running)),
            "No run may be left as if it were going on."
        );
        return (run, string.Equals(before, await importing.Hash(), StringComparison.Ordinal));
    }
}
