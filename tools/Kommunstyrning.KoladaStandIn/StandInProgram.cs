using System.CommandLine;
using System.Diagnostics;
using Kommunstyrning.Kolada.StandIn;

namespace Kommunstyrning.KoladaStandIn;

/// <summary>Serves the sample or recorded files until it is stopped.</summary>
internal static class StandInProgram
{
    private const int UsualPort = 5081;

    public static Task<int> Main(string[] args)
    {
        var data = new Option<DirectoryInfo?>("--data")
        {
            Description = "Mapp med inspelade svar; annars exempeldata.",
        };
        var port = new Option<int>("--port")
        {
            DefaultValueFactory = _ => UsualPort,
            Description = "Port på 127.0.0.1; 0 tar en ledig.",
        };
        var urls = new Option<string?>("--urls") { Description = "Adress på 127.0.0.1, i stället för --port." };
        var faults = new Option<string>("--fault")
        {
            DefaultValueFactory = _ => "",
            Description = "Fel som ska uppstå, med komma emellan: namn[:argument][@n]. Se README.md.",
        };
        var root = new RootCommand("Svarar som Koladas öppna API, version 3.") { data, port, urls, faults };
        root.SetAction(
            async (parsed, cancel) =>
            {
                try
                {
                    var chosen = parsed.GetValue(urls) is { } address ? PortOf(address) : parsed.GetValue(port);
                    await Serve(parsed.GetValue(data), parsed.GetValue(faults)!, chosen, cancel);
                    return 0;
                }
                catch (Exception refused) when (refused is FormatException or IOException)
                {
                    await Console.Error.WriteLineAsync(refused.Message);
                    return 2;
                }
            }
        );
        return root.Parse(args).InvokeAsync();
    }

    /// <exception cref="FormatException">Not an address on this machine.</exception>
    private static int PortOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.IsLoopback
            ? uri.Port
            : throw new FormatException($"'{address}' is not an address on 127.0.0.1.");

    private static async Task Serve(DirectoryInfo? data, string faults, int port, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        StandInSource source = data is null ? new SampleSource(TimeProvider.System) : new RecordedSource(data.FullName);
        await using var server = await StandInServer.Start(source, faults, port);
        await Console.Error.WriteLineAsync($"{source.Kpis.Count} nyckeltal lästa på {clock.ElapsedMilliseconds} ms.");
        await Console.Out.WriteLineAsync($"Kolada-ersättaren svarar på {server.Address}");
        await server.WaitForShutdown(cancel);
    }
}
