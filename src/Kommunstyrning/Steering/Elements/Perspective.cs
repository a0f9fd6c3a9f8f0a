using System.Text.Json.Serialization;

namespace Kommunstyrning.Steering;

/// <summary>From where something is seen, or what resources it is about. An element may have several or none.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Perspective>))]
public enum Perspective
{
    /// <summary>Medborgarperspektiv.</summary>
    Citizen,

    /// <summary>Platsperspektiv.</summary>
    Place,

    /// <summary>Organisationsperspektiv: of the internal strategy.</summary>
    Organisation,

    /// <summary>Resursområdet ekonomi.</summary>
    Economy,

    /// <summary>Resursområdet personal.</summary>
    Staff,
}

/// <summary>What the perspectives are.</summary>
public static class Perspectives
{
    /// <returns>True for the resource areas: money and people.</returns>
    public static bool IsResource(this Perspective perspective) =>
        perspective is Perspective.Economy or Perspective.Staff;

    /// <returns>Known ones, each once, in their own order.</returns>
    internal static List<Perspective> Ordered(IEnumerable<Perspective> perspectives) =>
        [.. perspectives.Distinct().Order()];
}
