namespace Kommunstyrning.Steering;

/// <summary>A thing of a running period with what has been chosen for it.</summary>
/// <param name="Choice">Null where it is still to be chosen.</param>
/// <param name="Next">The element of the next period that it has become, or hangs on there; null until then.</param>
public sealed record ThingChoice(PeriodThing Thing, PeriodChoice? Choice, Element? Next)
{
    /// <summary>It is to follow and is not there yet.</summary>
    public bool Waits => Choice is { Follows: true } && Next is null;
}

/// <summary>A running element beside what applies in the next period, with the choice for each thing on and below it.</summary>
/// <param name="Next">Null before it has been begun.</param>
/// <param name="Things">What lies below in the order of the plan, each followed by what hangs on it.</param>
public sealed record PeriodPair(Plan Plan, Element Former, Element? Next, IReadOnlyList<ThingChoice> Things)
{
    /// <summary>How many follow along, are retired and so on; null for those that are still to be chosen.</summary>
    public int Count(PeriodFate? fate) => Things.Count(t => t.Choice?.Fate == fate);
}
