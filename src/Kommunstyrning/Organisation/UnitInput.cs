namespace Kommunstyrning.Organisation;

/// <summary>What a person may set on a unit. Raw.</summary>
public sealed record UnitInput
{
    public string Name { get; init; } = "";

    public UnitKind Kind { get; init; }

    /// <summary>Null for the council, which stands at the top.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Place among its siblings from 0; null leaves it where it is, a new one last.</summary>
    public int? Position { get; init; }
}
