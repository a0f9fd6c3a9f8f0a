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
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var process = Start(address);
        try
        {
            using var client = new HttpClient { BaseAddress = address };
            await Until(async () => await Code(client, "/readyz") == 200, patience.Token);
            using var half = new TcpClient();
            await half.ConnectAsync(address.Host, address.Port, patience.Token);
            var head =
                "POST /logga-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000000\r\n\r\n";
            await half.GetStream()
                .WriteAsync(Encoding.ASCII.GetBytes(head + new string('a', 1_000_000)), patience.Token);

            using var told = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await Until(async () => await Code(client, "/readyz") == 503, patience.Token);
            using var balancer = await client.SendAsync(
                new HttpRequestMessage(HttpMethod.Options, "/"),
                patience.Token
            );
            using var page = await client.GetAsync(new Uri("/pitea", UriKind.Relative), patience.Token);

            Assert.Equal(HttpStatusCode.ServiceUnavailable, balancer.StatusCode);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.True(page.Headers.ConnectionClose);
            Assert.Equal(200, await Code(client, "/livez"));
            await process.WaitForExitAsync(patience.Token).WaitAsync(LongestStop);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill();
        }
    }

    private Process Start(Uri address)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            UseShellExecute = false,
            WorkingDirectory = Path.GetDirectoryName(typeof(Program).Assembly.Location)!,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Test",
                ["ASPNETCORE_URLS"] = address.ToString(),
                ["Logging__LogLevel__Default"] = "None",
                ["Jobs__Enabled"] = "false",
                ["Shutdown__DrainSeconds"] = "4",
                ["Database__Provider"] = instance.Database.Provider.ToString(),
                ["Database__ConnectionString"] = instance.Database.ConnectionString,
                ["Database__OwnerConnectionString"] = instance.Database.OwnerConnectionString,
            },
        };
        return Process.Start(start)!;
    }

    /// <returns>0 where nobody answers.</returns>
    private static async Task<int> Code(HttpClient client, string path)
    {
        try
        {
            using var reply = await client.GetAsync(new Uri(path, UriKind.Relative));
            return (int)reply.StatusCode;
        }
        catch (HttpRequestException)
        {
            return 0;
        }
    }

    private static async Task Until(Func<Task<bool>> holds, CancellationToken patience)
    {
        while (!await holds())
            await Task.Delay(50, patience);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
