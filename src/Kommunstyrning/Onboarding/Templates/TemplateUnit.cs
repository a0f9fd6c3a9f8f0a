using Kommunstyrning.Organisation;

namespace Kommunstyrning.Onboarding;

/// <summary>A unit of a template with the units under it.</summary>
public sealed record TemplateUnit
{
    public required string Key { get; init; }

    public required UnitKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>Left out but in the origin's own copy, with what is under it.</summary>
    public bool IsExample { get; init; }

    public IReadOnlyList<TemplateUnit> Children { get; init; } = [];
}
