using System.CommandLine;
using System.Globalization;
using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Web;

/// <summary>Open data from the command line: fetch it in the foreground, and list what there is.</summary>
internal static class ImportVerbs
{
    private const int BarWidth = 40;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

    public static Command Import()
    {
        var all = new Option<bool>("--all") { Description = "Alla nyckeltal och år." };
        var kpi = new Option<string?>("--kpi") { Description = "Bara dessa nyckeltal, med komma emellan." };
        var group = new Option<string?>("--group") { Description = "Bara nyckeltalen i dessa grupper." };
        var since = new Option<DateOnly?>("--since")
        {
            Description = "Bara det som ändrats sedan dagen, ÅÅÅÅ-MM-DD. Utan något val: sedan förra hämtningen.",
        };
        var command = new Command("import", "Hämtar öppna data från Kolada, och visar hur långt det har kommit.")
        {
            all,
            kpi,
            group,
            since,
        };
        command.SetAction(
            (parsed, cancel) =>
                VerbHost.Run(
                    (services, token) =>
                    {
                        var order = Order(
                            parsed.GetValue(all),
                            Ids(parsed.GetValue(kpi)),
                            Ids(parsed.GetValue(group)),
                            parsed.GetValue(since)
                        );
                        return order.Succeeded ? Run(services, order.Value, token) : Refuse(order.Refusals);
                    },
                    migrate: true,
                    cancel
                )
        );
        return command;
    }

    public static Command Indicators()
    {
        var json = new Option<bool>("--json") { Description = "Som JSON." };
        var command = new Command("indicators", "Nyckeltalen, och vilka år och hur många områden de har.") { json };
        command.SetAction(
            (parsed, cancel) =>
                VerbHost.Run(
                    async (services, token) =>
                    {
                        var coverages = await services.GetRequiredService<CoverageQuery>().Run(token);
                        if (parsed.GetValue(json))
                            return Shell.Json.Print(coverages);
                        foreach (var one in coverages)
                            Console.WriteLine($"{one.Id}  {Span(one.Years), -11}  {one.Areas, 3}  {one.Title}");
                        return 0;
                    },
                    migrate: true,
                    cancel
                )
        );
        return command;
    }

    private static string Span(IReadOnlyList<int> years) =>
        years.Count == 0 ? "inga värden" : string.Create(CultureInfo.InvariantCulture, $"{years[0]}–{years[^1]}");

    private static List<string> Ids(string? list) =>
        [.. (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static Outcome<ImportRequest> Order(bool all, List<string> kpis, List<string> groups, DateOnly? since)
    {
        var isSelection = kpis.Count + groups.Count > 0;
        if ((all ? 1 : 0) + (isSelection ? 1 : 0) + (since is null ? 0 : 1) > 1)
            return Refusal.Invalid("", "Välj ett av --all, --kpi med --group, och --since.");
        if (kpis.Find(id => !IndicatorCode.IsValid(id)) is { } wrong)
            return Refusal.Invalid(
                "--kpi",
                $"{wrong} är ingen kod för ett nyckeltal. En sådan är N eller U och fem siffror."
            );
        var kind =
            all ? ImportKind.Full
            : isSelection ? ImportKind.Selection
            : ImportKind.Incremental;
        var selection = new ImportSelection { Indicators = kpis, Groups = groups };
        return new ImportRequest(kind, ImportTrigger.CommandLine, selection, since);
    }

    private static Task<int> Refuse(IReadOnlyList<Refusal> refusals) => Task.FromResult(VerbHost.Refuse(refusals));

    private static async Task<int> Run(IServiceProvider services, ImportRequest order, CancellationToken cancel)
    {
        var carryOut = services.GetRequiredService<RunImport>();
        var ordered = await services.GetRequiredService<RequestImport>().Run(order, cancel);
        // what another process left behind when it died is done first
        if (!ordered.Succeeded && await carryOut.Run(cancel) is not null)
            ordered = await services.GetRequiredService<RequestImport>().Run(order, cancel);
        if (!ordered.Succeeded)
            return VerbHost.Refuse(ordered.Refusals);
        var work = carryOut.Run(cancel);
        if (!Console.IsErrorRedirected)
            await Watch(services.GetRequiredService<IServiceScopeFactory>(), ordered.Value.Id, work);
        if (await work is not { } run)
        {
            await Console.Error.WriteLineAsync("En annan del av programmet hämtar redan.");
            return 1;
        }
        if (run.Problem is { } problem)
            await Console.Error.WriteLineAsync(problem);
        Shell.Json.Print(Summary(run));
        return run.State == ImportState.Done ? 0 : 1;
    }

    private static object Summary(ImportRun run) =>
        new
        {
            state = run.State.ToString(),
            source = run.Source,
            requests = run.Tally.Requests,
            retries = run.Tally.Retries,
            rows = run.Tally.Rows,
            badRows = run.Tally.BadRows,
            values = run.Tally.Values,
            newValues = run.Tally.NewValues,
            changedValues = run.Tally.ChangedValues,
            deletedValues = run.Tally.DeletedValues,
            panelsWritten = run.Tally.PanelsWritten,
            revisions = run.Tally.Revisions,
            seconds = Math.Round(run.Tally.Seconds, 1),
        };

    private static async Task Watch(IServiceScopeFactory scopes, Guid id, Task work)
    {
        while (await Task.WhenAny(work, Task.Delay(Look)) != work)
        {
            await using var scope = scopes.CreateAsyncScope();
            var run = (await scope.ServiceProvider.GetRequiredService<ImportRunsQuery>().One(id, default))!;
            var full = run.Percent * BarWidth / 100;
            await Console.Error.WriteAsync(
                $"\r[{new string('#', full)}{new string('.', BarWidth - full)}] {run.Percent, 3} %  {run.Tally.Rows:N0} rader "
            );
        }
        await Console.Error.WriteLineAsync();
    }
}
