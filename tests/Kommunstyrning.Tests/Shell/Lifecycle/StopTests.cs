using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kommunstyrning.Tests.Shell;

/// <summary>A process of the program is told to stop while somebody is sending half of something.</summary>
public sealed class StopTests(Instance instance) : IClassFixture<Instance>
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(18);

    [Fact]
    public async Task It_says_that_it_is_leaving_serves_for_a_while_and_waits_for_no_half_body()
    {
        using var patience = new CancellationTokenSource(Deadline);
        await using var started = ServingProcess.Start(instance.Database, ("Shutdown__DrainSeconds", "4"));
        var (address, process) = (started.Address, started.Process);
        using var client = new HttpClient { BaseAddress = address };
        await started.IsReady(patience.Token);
        using var half = new TcpClient();
        await half.ConnectAsync(address.Host, address.Port, patience.Token);
        var head =
            "POST /logga-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000000\r\n\r\n";
        await half.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + new string('a', 1_000_000)), patience.Token);

        using var told = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await Until(async () => await ServingProcess.Code(client, "/readyz") == 503, patience.Token);
        using var balancer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Options, "/"), patience.Token);
        using var page = await client.GetAsync(new Uri("/pitea", UriKind.Relative), patience.Token);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, balancer.StatusCode);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.True(page.Headers.ConnectionClose);
        Assert.Equal(200, await ServingProcess.Code(client, "/livez"));
        await process.WaitForExitAsync(patience.Token).WaitAsync(LongestStop);
        Assert.Equal(0, process.ExitCode);
    }

    private static async Task Until(Func<Task<bool>> holds, CancellationToken patience)
    {
        while (!await holds())
            await Task.Delay(50, patience);
    }
}
