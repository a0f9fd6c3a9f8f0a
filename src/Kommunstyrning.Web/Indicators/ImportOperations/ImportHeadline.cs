using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

/// <summary>The one thing that the page on imports says first: how the import stands and how old the values are.</summary>
public static class ImportHeadline
{
    public static string Of(ImportOverview overview) =>
        (State(overview.Current), overview.HasValues) switch
        {
            ("", true) => $"Värdena är från {overview.Age.From}, {overview.Age.InWords}.",
            ("", false) => "Inga värden är hämtade från Kolada än.",
            (var state, true) => $"{state} Värdena som visas är från {overview.Age.From}, {overview.Age.InWords}.",
            var (state, _) => $"{state} Det finns inga värden att visa än.",
        };

    private static string State(ImportRun? run) =>
        run switch
        {
            null => "",
            { State: ImportState.Waiting } => "Hämtningen börjar strax.",
            { IsUnderWay: true, IsStopAsked: true } => "Hämtningen stannar strax.",
            { IsUnderWay: true } => "Hämtningen pågår.",
            { State: ImportState.AwaitingReview } => "En hämtning väntar på att du granskar den.",
            { State: ImportState.Failed } => "Den senaste hämtningen misslyckades.",
            _ => $"Hämtningen är stoppad vid {run.Percent} procent.",
        };
}
