using System.Net;
using System.Net.Sockets;
using Kommunstyrning.Indicators;
using Kommunstyrning.Kolada;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>A source that is busy, slow or away for a while, or for longer than we wait.</summary>
public sealed class StormTests
{
    private const string TooSlow = "Kolada svarade inte i tid. Så var det trots flera försök.";
    private const string Unreachable =
        "Kolada gick inte att nå, eller förbindelsen bröts. Så var det trots flera försök.";

    [Theory]
    [InlineData("429:3:0", 3)]
    [InlineData("500:2", 2)]
    [InlineData("503:2@7", 2)]
    [InlineData("504:1,503:1", 2)]
    [InlineData("500:2@/kpi,504:2@/municipality_groups", 4)]
    [InlineData("cut@3", 1)]
    [InlineData("stall@3", 1)]
    [InlineData("slow@3", 1)]
    public async Task A_storm_that_passes_leaves_no_trace_but_in_the_count(string faults, int retries)
    {
        await using var importing = await Importing.Start();
        importing.Source.Set("N99101", "2581", 2019, 'T', 1, default);
        importing.Server.Break(faults);

        var run = await importing.Run(
            Importing.OfChosen,
            importing.Node(settings: s => s.AttemptTimeout = TimeSpan.FromSeconds(1))
        );

        Assert.Equal((ImportState.Done, null), (run.State, run.Problem));
        Assert.Equal(1, await importing.Value("N99101", "2581", 2019));
        Assert.Equal(1, run.Tally.ChangedValues);
        // a busy machine may make a right answer too late as well
        Assert.True(run.Tally.Retries >= retries);
        Assert.Equal(importing.Server.Requests.Count, run.Tally.Requests);
        Assert.Empty(await importing.Log(run.Id));
    }

    [Theory]
    [InlineData("429:99:0", "Kolada tar inte emot fler frågor just nu (429). Så var det trots flera försök.")]
    [InlineData("429:1:9999", "Kolada tar inte emot fler frågor på en stund (429).")]
    [InlineData("500:99", "Kolada svarade med ett fel (500). Så var det trots flera försök.")]
    [InlineData("503:99@5", "Kolada svarade med ett fel (503). Så var det trots flera försök.")]
    [InlineData("504:99@/municipality", "Kolada svarade med ett fel (504). Så var det trots flera försök.")]
    [InlineData("cut@5+", Unreachable)]
    [InlineData("stall", TooSlow)]
    [InlineData("slow", TooSlow)]
    public async Task A_storm_that_does_not_pass_ends_the_run_and_nothing_has_changed(string faults, string problem)
    {
        var run = await Fails(
            faults,
            s => s.AttemptTimeout = TimeSpan.FromSeconds(faults is "stall" or "slow" ? 0.3 : 10)
        );

        Assert.Equal(problem, run.Problem);
    }

    [Fact]
    public async Task One_page_may_not_take_longer_than_all_its_tries_together()
    {
        var run = await Fails("stall", s => s.TotalTimeout = TimeSpan.FromSeconds(0.5));

        Assert.Equal("Kolada svarade inte i tid, trots flera försök.", run.Problem);
    }

    [Fact]
    public async Task A_source_that_nobody_answers_for_is_away()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();

        var run = await Fails("", s => s.BaseUrl = $"http://127.0.0.1:{port}/v3");

        Assert.Equal(Unreachable, run.Problem);
        Assert.Equal((4, 3), (run.Tally.Requests, run.Tally.Retries));
    }

    [Fact]
    public async Task A_call_that_nobody_takes_is_no_stop_by_a_person()
    {
        await using var importing = await Importing.Start();
        // as the network says that it gave up connecting
        using var dead = new Altered("/data", _ => throw new TaskCanceledException("", new TimeoutException()));

        var run = await importing.Run(Importing.OfChosen, importing.Node(gate: dead));

        Assert.Equal((ImportState.Failed, TooSlow), (run.State, run.Problem));
    }

    private static async Task<ImportRun> Fails(string faults, Action<KoladaSettings> settings)
    {
        await using var importing = await Importing.Start();
        var before = await importing.Hash();
        importing.Source.Set("N99101", "2581", 2019, 'T', 1, default);
        importing.Server.Break(faults);

        var run = await importing.Run(Importing.OfChosen, importing.Node(settings: settings));

        Assert.Equal(ImportState.Failed, run.State);
        Assert.Equal(before, await importing.Hash());
        return run;
    }
}
