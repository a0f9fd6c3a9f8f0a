using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.FollowUp.Rounds;

/// <summary>How far a round has come, in sentences.</summary>
public static class ProgressText
{
    /// <summary>"29 av 40 enheter har lämnat. En är sen, och tre har sista dag i dag."</summary>
    public static string Headline(RoundInView view)
    {
        var (all, done) = (view.Units.Count, view.HandedIn.Count);
        var first =
            all == 0 ? "Ingen enhet rapporterar."
            : done == all
                ? (all == 1 ? "Den enda enheten har lämnat." : $"Alla {Swedish.Number(all)} enheter har lämnat.")
            : done == 0
                ? (all == 1 ? "Enheten har inte lämnat än." : $"Ingen av {Swedish.Number(all)} enheter har lämnat än.")
            : $"{Swedish.Upper(Swedish.Number(done))} av {Swedish.Number(all)} enheter har lämnat.";
        var late = view.Late.Count is > 0 and var l ? $"{Swedish.Number(l)} är {(l == 1 ? "sen" : "sena")}" : "";
        var today = view.DueToday.Count is > 0 and var d ? $"{Swedish.Number(d)} har sista dag i dag" : "";
        return (late, today) switch
        {
            ("", "") => first,
            (_, "") => $"{first} {Swedish.Upper(late)}.",
            ("", _) => $"{first} {Swedish.Upper(today)}.",
            _ => $"{first} {Swedish.Upper(late)}, och {today}.",
        };
    }

    /// <summary>What stands under the headline.</summary>
    public static string Lead(RoundInView view) =>
        view.Round.State == RoundState.Locked ? "Den är beslutad och låst." : Next(view);

    /// <summary>What comes next for all: "Kommunstyrelsen behandlar rapporten om 17 arbetsdagar." Empty where nothing does.</summary>
    public static string Next(RoundInView view)
    {
        var next = view.Round.Deadlines.Find(d => d.Step >= RoundStep.Board && d.Day >= view.Today);
        if (next is null)
            return "";
        var days = SwedishWorkingDays.Between(view.Today, next.Day);
        var when =
            next.Day == view.Today ? "i dag"
            : days == 0 ? $"den {RoundText.Day(next.Day, view.Today)}"
            : $"om {Swedish.Number(days)} {(days == 1 ? "arbetsdag" : "arbetsdagar")}";
        return $"{RoundText.Act(next.Step)} {when}.";
    }

    /// <summary>"Sen sedan 3 september", "I dag", "22 september".</summary>
    public static string LastDay(UnitInRound unit, DateOnly today) =>
        unit.LastDay < today ? $"Sen sedan {RoundText.Day(unit.LastDay, today)}"
        : unit.LastDay == today ? "I dag"
        : RoundText.Day(unit.LastDay, today);

    /// <summary>"2 av 5 mål"; what it does where it reports on none.</summary>
    public static string Written(UnitInRound unit) =>
        unit.Goals == 0 ? "Väger samman" : $"{unit.Written} av {unit.Goals} mål";

    /// <summary>Why it has not handed in: what is waited for, or when something was last done.</summary>
    public static string Why(UnitInRound unit, DateOnly today)
    {
        if (unit.WaitsFor is { } other)
            return $"Väntar på {other.Name}.";
        if (unit.Report.State == ReportState.Returned)
            return "Skickad tillbaka för att kompletteras.";
        if (unit.Report.SavedAt is { } saved)
            return $"Sparad {When(saved, today)}.";
        return unit.Report.FirstOpenedAt is { } opened
            ? $"Öppnad {When(opened, today)}, inget skrivet sedan dess."
            : "Inte öppnad.";
    }

    /// <summary>"Påmind i dag.", "Påmind två gånger, senast 7 september."; empty where it has not been.</summary>
    public static string Reminded(UnitInRound unit, DateOnly today) =>
        unit.RemindedOn is not { } day ? ""
        : unit.Reminders == 1 ? $"Påmind {On(day, today)}."
        : $"Påmind {Swedish.Number(unit.Reminders)} gånger, senast {On(day, today)}.";

    /// <summary>"Godkänd", "Klar, väntar på godkännande".</summary>
    public static string State(ReportState state) =>
        state switch
        {
            ReportState.Writing => "Skrivs",
            ReportState.Ready => "Klar, väntar på godkännande",
            ReportState.Returned => "Skickad tillbaka",
            ReportState.Approved => "Godkänd",
        };

    /// <summary>"21 av 22 har lämnat".</summary>
    public static string Step(IReadOnlyCollection<UnitInRound> units) =>
        $"{units.Count(u => u.Report.IsHandedIn)} av {units.Count} har lämnat";

    /// <summary>What is left of a step: "1 är sen med fem arbetsdagar", "3 har sista dag i dag", "5 kvar". Empty for nothing.</summary>
    public static string Left(IReadOnlyCollection<UnitInRound> units, DateOnly today)
    {
        var missing = units.Where(u => !u.Report.IsHandedIn).ToList();
        var late = missing.Where(u => u.LastDay < today).ToList();
        var due = missing.Count(u => u.LastDay == today);
        var parts = new List<string>();
        if (late.Count > 0)
        {
            var days = late.Max(u => SwedishWorkingDays.Between(u.LastDay, today));
            var by = days > 0 ? $" med {Swedish.Number(days)} {(days == 1 ? "arbetsdag" : "arbetsdagar")}" : "";
            parts.Add(
                late.Count == 1 ? $"1 är sen{by}" : $"{late.Count} är sena{(by.Length > 0 ? $", som mest{by}" : "")}"
            );
        }
        if (due > 0)
            parts.Add($"{due} har sista dag i dag");
        if (missing.Count - late.Count - due is > 0 and var left)
            parts.Add($"{left} kvar");
        return string.Join(", ", parts);
    }

    /// <summary>The button: "Påminn de fyra".</summary>
    public static string Remind(int count) => count == 1 ? "Påminn den enda" : $"Påminn de {Swedish.Number(count)}";

    private static string On(DateOnly day, DateOnly today) => day == today ? "i dag" : RoundText.Day(day, today);

    private static string When(DateTimeOffset at, DateOnly today)
    {
        var day = StockholmDay.Of(at);
        return day == today ? $"i dag {Swedish.Clock(at)}"
            : day == today.AddDays(-1) ? "i går"
            : RoundText.Day(day, today);
    }
}
