using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Kommunstyrning.Tests.Shell;

/// <summary>A proxy with a cache of its own in front of the program. It ignores nothing that answers say of themselves.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private readonly Process process;

    private Nginx(Process process, Uri address) => (this.process, Address) = (process, address);

    public static string? Program { get; } =
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Append("/usr/sbin")
            .Select(folder => Path.Combine(folder, "nginx"))
            .FirstOrDefault(File.Exists);

    public Uri Address { get; }

    public static async Task<Nginx> Before(Uri origin)
    {
        var folder = Directory
            .CreateDirectory(Path.Combine(Store.Template.Folder, $"nginx-{Guid.NewGuid():N}"))
            .FullName;
        var address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}/");
        var configuration = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(configuration, Configuration(folder, address, origin));
        var start = new ProcessStartInfo(Program!, ["-p", folder, "-c", configuration, "-e", $"{folder}/error.log"])
        {
            UseShellExecute = false,
        };
        var nginx = new Nginx(Process.Start(start)!, address);
        await nginx.Listening();
        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>What says nothing of itself is kept too, as many an operator has it.</summary>
    private static string Configuration(string folder, Uri address, Uri origin) =>
        $$"""
            daemon off;
            master_process off;
            pid {{folder}}/pid;
            events { }
            http {
                access_log off;
                client_body_temp_path {{folder}}/body;
                proxy_temp_path {{folder}}/proxy;
                fastcgi_temp_path {{folder}}/fastcgi;
                uwsgi_temp_path {{folder}}/uwsgi;
                scgi_temp_path {{folder}}/scgi;
                proxy_cache_path {{folder}}/cache keys_zone=all:1m;
                server {
                    listen {{address.Authority}};
                    location / {
                        proxy_pass {{origin.GetLeftPart(UriPartial.Authority)}};
                        proxy_cache all;
                        proxy_cache_valid any 1m;
                        add_header X-Cache $upstream_cache_status always;
                    }
                }
            }
            """;

    private async Task Listening()
    {
        while (true)
        {
            Assert.False(process.HasExited, "nginx could not start.");
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(Address.Host, Address.Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>A fact about a cache in front; shown as skipped where nginx is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NginxFactAttribute : FactAttribute
{
    public NginxFactAttribute()
    {
        if (Nginx.Program is null)
            Skip = "Needs nginx.";
    }
}
