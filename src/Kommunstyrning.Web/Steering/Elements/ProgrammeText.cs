using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Elements;

/// <summary>How far something with a period has come: what is left of it, how its targets go, and its work.</summary>
internal static class ProgrammeText
{
    /// <summary>
    /// "Programmet har sju månader kvar. Ett av fyra mål är på banan och sex av nio aktiviteter är klara eller går som planerat."
    /// </summary>
    /// <param name="level">As its level is called: "Utvecklingsprogram".</param>
    /// <param name="targets">Its own and those below it.</param>
    /// <param name="activities">Its own and those below it; closed ones are told of where there are no others.</param>
    public static string Of(
        string level,
        (DateOnly? From, DateOnly To) period,
        DateOnly today,
        IReadOnlyList<TargetProgress> targets,
        IReadOnlyList<Activity> activities
    ) => $"{Left(level, period, today)} {Swedish.Upper(Targets(targets))} och {Work(activities)}.";

    private static string Left(string level, (DateOnly? From, DateOnly To) period, DateOnly today)
    {
        var named = level.EndsWith("program", StringComparison.OrdinalIgnoreCase) ? "Programmet" : "Perioden";
        if (period.From is { } from && from > today)
            return $"{named} börjar {Swedish.Date(from)}.";
        if (period.To < today)
            return $"{named} tog slut {Swedish.Date(period.To)}.";
        var end = period.To.AddDays(1);
        var months = (end.Year - today.Year) * 12 + end.Month - today.Month - (end.Day < today.Day ? 1 : 0);
        return months switch
        {
            0 => $"{named} har mindre än en månad kvar.",
            < 24 => $"{named} har {Swedish.Count(months, "månad", "månader")} kvar.",
            _ => $"{named} har {Swedish.Number(months / 12, neuter: true)} år kvar.",
        };
    }

    private static string Targets(IReadOnlyList<TargetProgress> targets)
    {
        if (targets.Count == 0)
            return "inget målvärde är satt";
        if (targets.All(t => t.Status == TargetStatus.Unknown))
            return targets.Count == 1
                ? "dess enda målvärde kan inte bedömas än"
                : $"inget av {Swedish.Number(targets.Count)} målvärden kan bedömas än";
        var well = targets.Count(t => t.Status is TargetStatus.Reached or TargetStatus.OnPath);
        return targets.Count == 1
            ? $"dess enda målvärde är {(well == 1 ? Well(targets) : "inte på banan")}"
            : $"{(well == 0 ? "inget" : Swedish.Number(well, neuter: true))} av {Swedish.Number(targets.Count)} målvärden är {Well(targets)}";
    }

    /// <summary>"på banan", "nått", "nådda eller på banan": what those that go well have come to.</summary>
    public static string Well(IReadOnlyList<TargetProgress> targets)
    {
        var reached = targets.Count(t => t.Status == TargetStatus.Reached);
        var onPath = targets.Count(t => t.Status == TargetStatus.OnPath);
        var word = reached + onPath == 1 ? "nått" : "nådda";
        return reached == 0 ? "på banan"
            : onPath == 0 ? word
            : $"{word} eller på banan";
    }

    private static string Work(IReadOnlyList<Activity> activities)
    {
        var open = activities.Where(a => !a.IsClosed).ToList();
        if (activities.Count == 0)
            return "inga aktiviteter är skrivna";
        if (open.Count == 0)
            return activities.Count == 1 ? "den enda aktiviteten är avslutad" : "alla aktiviteter är avslutade";
        var well = open.Count(a => a.State is ActivityState.OnPlan or ActivityState.Done);
        return open.Count == 1
            ? $"den enda aktiviteten {(well == 1 ? "är klar eller går som planerat" : "går inte som planerat")}"
            : $"{(well == 0 ? "ingen" : Swedish.Number(well))} av {Swedish.Number(open.Count)} aktiviteter {(well <= 1 ? "är klar eller går som planerat" : "är klara eller går som planerat")}";
    }
}
