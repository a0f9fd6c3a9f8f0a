using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

/// <summary>What runs, their states and their times are called on the screen.</summary>
public static class ImportText
{
    public static string Of(ImportState state) =>
        state switch
        {
            ImportState.Waiting => "Väntar",
            ImportState.Running => "Pågår",
            ImportState.Stopped => "Stoppad",
            ImportState.AwaitingReview => "Att granska",
            ImportState.Failed => "Misslyckad",
            ImportState.Discarded => "Slängd",
            ImportState.Done => "Klar",
        };

    /// <summary>The class that gives the state its mark: on for what is under way, no for what needs a person.</summary>
    public static string ClassOf(ImportState state) =>
        state switch
        {
            ImportState.Waiting or ImportState.Running => "run-state on",
            ImportState.Done => "run-state",
            _ => "run-state no",
        };

    public static string Of(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.Revised => "Reviderat",
            NoticeKind.Retitled => "Nytt namn",
            NoticeKind.Ended => "Avslutat",
            NoticeKind.Removed => "Borttaget",
            NoticeKind.Returned => "Tillbaka",
        };

    /// <summary>A heading: "Nattlig hämtning".</summary>
    public static string Title(ImportKind kind, ImportTrigger trigger, ImportSelection selection) =>
        kind switch
        {
            ImportKind.Incremental when trigger == ImportTrigger.Schedule => "Nattlig hämtning",
            ImportKind.Incremental => "Hämtning av ändringar",
            ImportKind.Catalogue => "Hämtning av katalogen",
            ImportKind.Selection => $"Hämtning av {What(selection)}",
            ImportKind.Full => "Hämtning av allt",
        };

    public static string Title(ImportRun run) => Title(run.Kind, run.Trigger, run.Selection);

    /// <summary>A cell of a table: "Nattlig, ändrat sedan sist".</summary>
    public static string Kind(RunRow row) =>
        row.Kind switch
        {
            ImportKind.Incremental when row.Trigger == ImportTrigger.Schedule => "Nattlig, ändrat sedan sist",
            ImportKind.Incremental => "Ändrat sedan sist",
            ImportKind.Catalogue when row.Trigger == ImportTrigger.Schedule => "Vecka, hela katalogen",
            ImportKind.Catalogue => "Hela katalogen",
            ImportKind.Selection => Swedish.Upper(What(row.Selection)),
            ImportKind.Full => "Allt",
        };

    public static string Of(ImportTrigger trigger) =>
        trigger switch
        {
            ImportTrigger.Schedule => "enligt schemat",
            ImportTrigger.Person => "av en driftansvarig",
            ImportTrigger.CommandLine => "från kommandoraden",
        };

    /// <summary>"11 s", "4 min", "5 tim".</summary>
    public static string Duration(double seconds) =>
        seconds switch
        {
            < 59.5 => $"{Math.Round(seconds):0}\u00a0s",
            < 3 * 3600 => $"{Math.Round(seconds / 60):0}\u00a0min",
            _ => $"{Math.Round(seconds / 3600):0}\u00a0tim",
        };

    private static string What(ImportSelection selection) =>
        (selection.Groups, selection.Indicators) switch
        {
            ([var group], []) => $"gruppen {group}",
            ([], [var indicator]) => $"nyckeltalet {indicator}",
            ([], var indicators) => Swedish.Count(indicators.Count, "nyckeltal", "nyckeltal"),
            (var groups, []) => Swedish.Count(groups.Count, "grupp", "grupper"),
            var (groups, indicators) =>
                $"{Swedish.Count(groups.Count, "grupp", "grupper")} och {Swedish.Count(indicators.Count, "nyckeltal", "nyckeltal")}",
        };
}
