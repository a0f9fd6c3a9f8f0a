using System.Text.Json.Serialization;

namespace Kommunstyrning.Steering;

/// <summary>Where one part of the version in force goes when another version takes its place.</summary>
/// <param name="Level">Key of a level of the new version; empty where it is retired.</param>
/// <param name="ParentId">What it hangs on there; null to stay where it hangs, and where it is retired.</param>
/// <param name="Reason">Why it is retired, one sentence or two; empty where it is not.</param>
public sealed record Placement(Guid ElementId, string? Level, Guid? ParentId, string? Reason)
{
    /// <summary>The most characters of a reason.</summary>
    public const int ReasonLength = 500;

    [JsonIgnore]
    public bool Retires => string.IsNullOrEmpty(Level);
}
