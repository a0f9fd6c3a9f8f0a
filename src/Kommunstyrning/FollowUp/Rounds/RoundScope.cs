namespace Kommunstyrning.FollowUp;

/// <summary>Which units report on which elements, as whoever opens a round chooses it.</summary>
public sealed record RoundScope
{
    /// <summary>Keys of the levels whose elements are reported on.</summary>
    public List<string> LevelKeys { get; init; } = [];

    /// <summary>Those who contribute report too, beside who answers.</summary>
    public bool WithContributors { get; init; }

    /// <summary>Elements that nobody reports on this time.</summary>
    public List<Guid> LeftOutElements { get; init; } = [];

    /// <summary>Units that do not report this time.</summary>
    public List<Guid> LeftOutUnits { get; init; } = [];
}
