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
        var urls = new Option<Uri?>("--urls") { Description = "Adress på 127.0.0.1, i stället för --port." };
        var faults = new Option<string>("--fault")
        {
            DefaultValueFactory = _ => "",
            Description = "Fel som ska uppstå, med komma emellan: namn[:argument][@n]. Se README.md.",
        };
        var root = new RootCommand("Svarar som Koladas öppna API, version 3.") { data, port, urls, faults };
        root.SetAction(
            (parsed, cancel) =>
                Serve(
                    parsed.GetValue(data),
                    parsed.GetValue(faults)!,
                    parsed.GetValue(urls)?.Port ?? parsed.GetValue(port),
                    cancel
                )
        );
        return root.Parse(args).InvokeAsync();
    }

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
