using System.Globalization;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Shell;

/// <summary>How work is told in Swedish.</summary>
public static class ActivityText
{
    public static string Of(ActivityState state) =>
        state switch
        {
            ActivityState.NotStarted => "Inte börjat",
            ActivityState.OnPlan => "Går som planerat",
            ActivityState.Delayed => "Försenad",
            ActivityState.Stopped => "Stannat",
            ActivityState.Done => "Klar",
        };

    /// <summary>Work stands at what is living in the tree below its root.</summary>
    public static bool MayHave(Plan plan, Element element) =>
        element.State.IsLiving() && plan.LevelOf(element) is { Kind: LevelKind.Level, IsRoot: false };

    /// <returns>By which guest a note is, after its day; empty where a member wrote it.</returns>
    public static string By(ActivityNote note) =>
        note.NotedBy switch
        {
            "" => "",
            ActivityNote.SomeGuest => ", av en gäst",
            var name => $", av gästen {name}",
        };

    /// <summary>The state, or that it was closed without being done.</summary>
    public static string Of(Activity activity) => activity.IsClosed ? "Avslutad" : Of(activity.State);

    /// <summary>Class of the slip that goes with the word.</summary>
    public static string Slip(Activity activity) => activity.IsClosed ? "closed" : Slip(activity.State);

    public static string Slip(ActivityState state) =>
        state switch
        {
            ActivityState.NotStarted => "waits",
            ActivityState.OnPlan => "goes",
            ActivityState.Delayed => "late",
            ActivityState.Stopped => "rests",
            ActivityState.Done => "done",
        };

    /// <summary>"jan 2025 till juni 2027", "från jan 2025", "till juni 2027"; empty where no day is known.</summary>
    public static string Period(Activity activity) =>
        (activity.Start, activity.End) switch
        {
            ({ } from, { } to) when (from.Year, from.Month) == (to.Year, to.Month) => Swedish.Upper(Month(from)),
            ({ } from, { } to) => $"{Swedish.Upper(Month(from))} till {Month(to)}",
            ({ } from, null) => $"Från {Month(from)}",
            (null, { } to) => $"Till {Month(to)}",
            _ => "",
        };

    /// <summary>"Skulle ha slutat i december 2025."; empty where the work has not been prolonged.</summary>
    public static string Prolonged(Activity activity) =>
        activity.OriginalEnd is { } end ? $"Skulle ha slutat {Month(end)}." : "";

    /// <summary>"Två av fyra går som planerat eller är klara. En är försenad och en har inte börjat."</summary>
    public static string Summary(IReadOnlyList<Activity> activities)
    {
        var open = activities.Where(a => !a.IsClosed).ToList();
        if (open.Count == 0)
            return "Alla är avslutade.";
        var well = open.Count(a => a.State is ActivityState.OnPlan or ActivityState.Done);
        var first =
            open.Count == 1 ? $"{Swedish.Upper(Swedish.Number(1))} aktivitet. Den {One(open[0].State)}."
            : well == open.Count ? $"Alla {Swedish.Number(well)} går som planerat eller är klara."
            : well == 0 ? $"Ingen av {Swedish.Number(open.Count)} går som planerat."
            : $"{Swedish.Upper(Swedish.Number(well))} av {Swedish.Number(open.Count)} {(well == 1 ? "går som planerat eller är klar" : "går som planerat eller är klara")}.";
        return open.Count == 1 ? first : $"{first}{Rest(open)}";
    }

    private static string Rest(List<Activity> open)
    {
        var parts = new List<string>();
        Add(ActivityState.Delayed, "är försenad", "är försenade");
        Add(ActivityState.Stopped, "har stannat", "har stannat");
        Add(ActivityState.NotStarted, "har inte börjat", "har inte börjat");
        return parts.Count == 0 ? "" : $" {Swedish.Upper(Swedish.List(parts))}.";

        void Add(ActivityState state, string one, string several)
        {
            var count = open.Count(a => a.State == state);
            if (count > 0)
                parts.Add($"{Swedish.Number(count)} {(count == 1 ? one : several)}");
        }
    }

    private static string One(ActivityState state) =>
        state switch
        {
            ActivityState.NotStarted => "har inte börjat",
            ActivityState.OnPlan => "går som planerat",
            ActivityState.Delayed => "är försenad",
            ActivityState.Stopped => "har stannat",
            ActivityState.Done => "är klar",
        };

    private static string Month(DateOnly day) => day.ToString("MMM yyyy", Months);

    private static CultureInfo Months { get; } = WithoutStops();

    /// <summary>"jan", not "jan.": a line of facts is no sentence.</summary>
    private static CultureInfo WithoutStops()
    {
        var culture = (CultureInfo)Text.Swedish.Clone();
        culture.DateTimeFormat.AbbreviatedMonthNames = Short();
        culture.DateTimeFormat.AbbreviatedMonthGenitiveNames = Short();
        return culture;
    }

    private static string[] Short() =>
        ["jan", "feb", "mars", "april", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec", ""];
}
