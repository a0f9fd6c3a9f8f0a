using System.Collections.ObjectModel;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Onboarding;

/// <summary>An element of a template with the elements under it. Its place among those of its level is its order.</summary>
public sealed record TemplateElement
{
    public required string Key { get; init; }

    /// <summary>Key of its level.</summary>
    public required string Level { get; init; }

    public required string Title { get; init; }

    public string Body { get; init; } = "";

    /// <summary>Follows <see cref="Body"/> in the origin's own copy only, such as the day of its launch.</summary>
    public string OriginBody { get; init; } = "";

    /// <summary>Text by the key of the section in the level's rules.</summary>
    public IReadOnlyDictionary<string, string> Sections { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Like its end, in the origin's own copy only.</summary>
    public DateOnly? PeriodFrom { get; init; }

    public DateOnly? PeriodTo { get; init; }

    public int? TargetYear { get; init; }

    /// <summary>In the origin's own copy only; elsewhere a draft.</summary>
    public ElementState State { get; init; } = ElementState.InForce;

    /// <summary>Key of the unit that owns it.</summary>
    public string? Owner { get; init; }

    /// <summary>Keys of the units that share the responsibility.</summary>
    public IReadOnlyList<string> Contributors { get; init; } = [];

    public string CurrentState { get; init; } = "";

    public string DesiredState { get; init; } = "";

    public GoalKind? GoalKind { get; init; }

    public string GoalKindReason { get; init; } = "";

    public PlanPart? PlanPart { get; init; }

    /// <summary>What of good economic management it is a goal for; null where it is not marked.</summary>
    public EconomicManagement? Management { get; init; }

    public IReadOnlyList<UnitTest> Tests { get; init; } = [];

    /// <summary>One that is an example as a whole is left out elsewhere, with what is under it.</summary>
    public Example Example { get; init; }

    public TemplateDecision? Decision { get; init; }

    /// <summary>May be of several levels; each level is ordered by itself.</summary>
    public IReadOnlyList<TemplateElement> Children { get; init; } = [];
}

/// <summary>The origin's own decision; never copied to another municipality.</summary>
public sealed record TemplateDecision(string Body, DateOnly DecidedOn, DateOnly InForceFrom, string Supersedes = "");
