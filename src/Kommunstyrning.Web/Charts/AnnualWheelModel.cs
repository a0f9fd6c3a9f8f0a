namespace Kommunstyrning.Web.Charts;

/// <summary>A year as a wheel: January at the top, on with the clock.</summary>
/// <param name="Finding">What it shows, in a sentence, for those who do not see it.</param>
/// <param name="Today">Where the hand points; null where today is in another year.</param>
/// <param name="Arcs">What goes on for some time.</param>
/// <param name="Marks">Days with the number that they have in the list beside.</param>
public sealed record AnnualWheelModel(
    string Finding,
    int Year,
    DateOnly? Today,
    IReadOnlyList<WheelArc> Arcs,
    IReadOnlyList<WheelMark> Marks
)
{
    /// <summary>The whole of the year has gone.</summary>
    public bool IsPast { get; init; }
}

/// <param name="IsPlanned">It is not under way, and drawn open.</param>
public sealed record WheelArc(DateOnly From, DateOnly To, string Name, bool IsPlanned);

public sealed record WheelMark(DateOnly Day, int Number);
