using Kommunstyrning.Steering;

namespace Kommunstyrning.Onboarding;

/// <summary>A level of a template: the fields of a <see cref="LevelType"/>, and its place in the list as order.</summary>
public sealed record TemplateLevel
{
    public required string Key { get; init; }

    public required string Singular { get; init; }

    public required string Plural { get; init; }

    public required string Definition { get; init; }

    public LevelKind Kind { get; init; }

    public IReadOnlyList<string> ParentKeys { get; init; } = [];

    public bool IsInternal { get; init; }

    public bool IsNumbered { get; init; }

    public int Minimum { get; init; }

    public int? Recommended { get; init; }

    public int? Maximum { get; init; }

    public bool CountedPerParent { get; init; }

    public string CountReason { get; init; } = "";

    public int? HorizonYears { get; init; }

    public bool IsOpenEnded { get; init; }

    public int? TargetYear { get; init; }

    public Scope Scope { get; init; }

    public string ScopeNote { get; init; } = "";

    public required string OwningBody { get; init; }

    public Audience Audience { get; init; }

    public bool IsSetByUnits { get; init; }

    public bool RequiresContribution { get; init; }

    public IReadOnlyList<SectionRule> Sections { get; init; } = [];

    public IReadOnlyList<string> Prompts { get; init; } = [];

    public IReadOnlyList<string> Criteria { get; init; } = [];
}
