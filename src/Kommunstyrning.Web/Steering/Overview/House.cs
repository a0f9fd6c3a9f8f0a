using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Overview;

/// <summary>The steering house of a plan, in words: a roof, pillars with a room each, a beam across, legs and a base.</summary>
public sealed record House
{
    public required string RoofLabel { get; init; }

    public required string RoofTitle { get; init; }

    public required string RoofHorizon { get; init; }

    public required IReadOnlyList<Pillar> Pillars { get; init; }

    public required string PillarHorizon { get; init; }

    /// <summary>Empty when no level hangs under the pillars'.</summary>
    public required string RoomLabel { get; init; }

    public required string RoomHorizon { get; init; }

    public required Binding PillarBinding { get; init; }

    /// <summary>The value base; null when the model has none.</summary>
    public required string? Across { get; init; }

    public required Binding? AcrossBinding { get; init; }

    public required IReadOnlyList<Leg> Legs { get; init; }

    public required string Base { get; init; }

    public bool HasRooms => RoomLabel.Length > 0;

    /// <summary>The picture for the ear.</summary>
    public string Finding =>
        $"Hus: {RoofTitle} som tak, {Swedish.List(Pillars.Select(p => p.Title))} som bär det"
        + (Across is null ? "" : $", {Swedish.Lower(Across)} tvärs över")
        + $" och {Swedish.Number(Legs.Count)} ben: {Swedish.List(Legs.Select(l => l.Title))}.";

    public static House Of(Plan plan, Element vision, PlanProgress progress)
    {
        var root = plan.LevelOf(vision);
        var bearing = plan.LevelOf(plan.Bearing[0]);
        var room = plan.LevelsUnder(bearing).FirstOrDefault();
        var across = plan.Levels.FirstOrDefault(l => l.Kind == LevelKind.ValueBase && plan.Of(l).Any());
        return new House
        {
            RoofLabel = root.Singular,
            RoofTitle = vision.Title,
            RoofHorizon = Horizon(root),
            Pillars = [.. plan.Bearing.Select(e => Pillar.Of(plan, e, progress))],
            PillarHorizon = Horizon(bearing),
            RoomLabel = room?.Singular ?? "",
            RoomHorizon = room is null ? "" : Horizon(room),
            PillarBinding = Binding.Of(root),
            Across = across is null
                ? null
                : $"{Swedish.Upper(Swedish.Count(plan.Of(across).Count(), across.Singular, across.Plural))} för {Bound(across)}",
            AcrossBinding = across is null ? null : Binding.Of(across),
            Legs = [.. plan.Of(LevelKind.Leg).Select(e => Leg.Of(plan, e))],
            Base = plan.Version.Of(Wording.Foundation),
        };
    }

    private static string Bound(LevelType level) =>
        level.Scope == Scope.WholeGroup ? "hela kommunkoncernen" : "hela organisationen";

    private static string Horizon(LevelType level) =>
        level.HorizonYears is { } years ? $"{years}{(level.IsOpenEnded ? "+" : "")} år"
        : level.TargetYear is { } year ? $"till {year}"
        : "";
}

/// <summary>What bears the roof, and the nearest thing below it.</summary>
public sealed record Pillar(string Label, string Title, bool IsInternal, IReadOnlyList<string> Room)
{
    public static Pillar Of(Plan plan, Element element, PlanProgress progress)
    {
        var room = plan.BranchesOf(element).FirstOrDefault();
        return new Pillar(
            plan.Label(element),
            element.Title,
            plan.LevelOf(element).IsInternal,
            [.. room is null ? ["inget ännu"] : Told(plan, room), .. OnPath(progress.OfAllUnder(element))]
        );
    }

    private static List<string> Told(Plan plan, Element room) =>
        [
            .. new[] { room.PeriodTo is { } to ? $"till {Swedish.Until(to)}" : "", plan.CountsBelow(room) }.Where(
                line => line.Length > 0
            ),
        ];

    /// <summary>"1 av 2 på banan", or that none can be judged; nothing where no target is set.</summary>
    private static IEnumerable<string> OnPath(IReadOnlyList<TargetProgress> targets)
    {
        if (targets.Count == 0)
            yield break;
        var well = targets.Count(t => t.Status is TargetStatus.Reached or TargetStatus.OnPath);
        yield return targets.All(t => t.Status == TargetStatus.Unknown)
            ? "kan inte bedömas"
            : $"{well} av {targets.Count} {Elements.ProgrammeText.Well(targets)}";
    }
}

/// <summary>Whom a storey binds.</summary>
public sealed record Binding(string Scope, string Note)
{
    public static Binding Of(LevelType level) => new(DisplayText.Of(level.Scope), level.ScopeNote);
}

/// <summary>What a leg consists of and leads to: its first and its last section.</summary>
public sealed record Leg(string Title, IReadOnlyList<string> Contents, string Outcome)
{
    public static Leg Of(Plan plan, Element element)
    {
        var written = plan.Written(element).Select(s => s.Text).ToList();
        return new Leg(
            element.Title,
            written.Count == 0
                ? []
                : written[0].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            written.Count > 1 ? written[^1] : ""
        );
    }
}
