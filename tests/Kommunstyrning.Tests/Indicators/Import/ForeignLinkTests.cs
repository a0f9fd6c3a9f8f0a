using System.Net;
using System.Net.Sockets;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>Links and redirects to elsewhere. Whoever listens there hears nothing.</summary>
public sealed class ForeignLinkTests : IDisposable
{
    private readonly TcpListener stranger = new(IPAddress.Loopback, 0);

    public ForeignLinkTests() => stranger.Start();

    public void Dispose() => stranger.Dispose();

    private string Strangers => $"127.0.0.1:{((IPEndPoint)stranger.LocalEndpoint).Port}";

    [Theory]
    [InlineData("foreign-host:")]
    [InlineData("foreign-scheme:https")]
    public async Task The_next_page_is_fetched_from_where_the_first_one_was(string fault)
    {
        await using var importing = await Importing.Start();
        var before = await importing.Hash();
        importing.Server.Break(fault.EndsWith(':') ? fault + Strangers : fault);
        using var small = new SmallPages();

        var run = await importing.Run(Importing.OfChosen, importing.Node(gate: small));

        Assert.Equal((ImportState.Done, 0, 0L), (run.State, run.Tally.PanelsWritten, run.Tally.DeletedValues));
        Assert.Equal(before, await importing.Hash());
        Assert.Contains(importing.Server.Requests, r => r.Target.EndsWith("page=3", StringComparison.Ordinal));
        Assert.Equal(run.Tally.Requests, importing.Server.Requests.Count);
        Assert.False(stranger.Pending());
    }

    [Theory]
    [InlineData("")]
    [InlineData("@/kpi")]
    public async Task A_redirect_is_not_followed(string where)
    {
        await using var importing = await Importing.Start();
        var before = await importing.Hash();
        importing.Server.Break($"redirect:{Strangers}{where}");

        var run = await importing.Run(Importing.OfChosen);

        Assert.Equal(
            (ImportState.Failed, "Kolada hänvisade till en annan adress (302). Den följs inte."),
            (run.State, run.Problem)
        );
        Assert.Equal(before, await importing.Hash());
        Assert.False(stranger.Pending());
    }

    /// <summary>Relative ones lead on from the page where they stand; one that names another question is not believed.</summary>
    [Theory]
    [InlineData("?page=2", ImportState.Done)]
    [InlineData("", ImportState.Done)]
    [InlineData("https://kolada.example/v3/data/kpi/N99101/municipality/2581/year/2019?page=2", ImportState.Done)]
    [InlineData("/v3/kpi?page=1", ImportState.Done)]
    [InlineData("/v2/data?page=2", ImportState.Failed)]
    [InlineData("http://", ImportState.Failed)]
    public async Task A_link_of_another_kind_changes_nothing(string next, ImportState state)
    {
        await using var importing = await Importing.Start();
        var before = await importing.Hash();
        using var altered = new Altered(
            "/data",
            text =>
                text.Replace(
                    "\"next_url\":null,\"previous_url\":null",
                    $"\"next_url\":\"{next}\"",
                    StringComparison.Ordinal
                )
        );

        var run = await importing.Run(Importing.OfChosen, importing.Node(gate: altered));

        Assert.Equal(state, run.State);
        Assert.Equal(before, await importing.Hash());
        Assert.All(importing.Server.Requests, r => Assert.StartsWith("/v3/", r.Target, StringComparison.Ordinal));
    }
}
