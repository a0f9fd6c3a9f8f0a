using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.ImportOperations;

/// <summary>One of the five steps of a run.</summary>
/// <param name="Note">What it holds or asks; empty where there is nothing to say yet.</param>
public sealed record RunStep(ImportStage Stage, string Name, string Note, bool IsDone, bool IsNow);

/// <summary>How far a run has come, in words.</summary>
public static class RunProgress
{
    /// <summary>Below this share of the values a guess of what is left says nothing.</summary>
    private const double EnoughToGuess = 0.03;

    public static IReadOnlyList<RunStep> Steps(ImportRun run) =>
        [
            Base(run, ImportStage.Catalogue, "Katalog", Count(run.Tally.Indicators, "nyckeltal")),
            Base(run, ImportStage.Areas, "Områden", Count(run.Tally.Areas, "områden")),
            Step(run, ImportStage.Values, "Värden", Values(run)),
            Step(run, ImportStage.Check, "Kontroll", "Krymper någon serie?"),
            Step(run, ImportStage.Done, "Klart", ""),
        ];

    /// <summary>Rows read, those of the slice that is not stored yet among them.</summary>
    public static long Rows(ImportTally tally) => tally.Rows + tally.RowsInSlice;

    /// <summary>"2 min"; empty where it cannot be guessed.</summary>
    public static string Left(ImportRun run)
    {
        if (run is not { State: ImportState.Running, Stage: ImportStage.Values })
            return "";
        var share = run.Plan.ShareDone(run.SlicesDone, run.Tally.RowsInSlice);
        if (share < EnoughToGuess)
            return "";
        var seconds = run.Tally.Seconds * (1 - share) / share;
        return seconds < 60 ? "under 1\u00a0min" : ImportText.Duration(seconds);
    }

    /// <summary>For those who hear the page: changes at each step and each tenth, not each second.</summary>
    public static string Spoken(ImportRun? run) =>
        run switch
        {
            null => "Ingen hämtning pågår.",
            { State: ImportState.Waiting } => "Hämtningen börjar strax.",
            { State: ImportState.Running, Stage: ImportStage.Values } =>
                $"Värden hämtas, {run.Percent / 10 * 10} procent klart.",
            { State: ImportState.Running } => $"{Steps(run).First(s => s.Stage == run.Stage).Name} pågår.",
            { State: ImportState.AwaitingReview } => "Hämtningen har stannat och väntar på granskning.",
            { State: ImportState.Failed } => "Hämtningen misslyckades.",
            _ => "Hämtningen är stoppad.",
        };

    /// <summary>A run that only asks for changes goes past these two.</summary>
    private static RunStep Base(ImportRun run, ImportStage stage, string name, string note) =>
        run.Kind == ImportKind.Incremental
            ? new(stage, name, "Varje vecka", IsDone: false, IsNow: false)
            : Step(run, stage, name, note);

    private static RunStep Step(ImportRun run, ImportStage stage, string name, string note) =>
        new(
            stage,
            name,
            note,
            run.Stage > stage || run.State == ImportState.Done,
            run.Stage == stage && run.State != ImportState.Done
        );

    private static string Count(int number, string what) => number == 0 ? "" : $"{Swedish.Figure(number)} {what}";

    /// <summary>Both to the thousand where there are many: what there is to read is a guess.</summary>
    private static string Values(ImportRun run)
    {
        var expected = run.Plan.Slices.Sum(s => s.ExpectedRows);
        if (expected == 0)
            return "";
        var unit = expected >= 10_000 ? 1_000 : 1;
        return $"{Swedish.Figure(Rows(run.Tally) / unit * unit)} av {Swedish.Figure(expected / unit * unit)} rader";
    }
}
