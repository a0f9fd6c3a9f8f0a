namespace Kommunstyrning.Steering;

/// <summary>A plan as everyone could read it at the end of a day: no drafts, whoever asks.</summary>
/// <param name="Day">On the calendar of Stockholm.</param>
/// <param name="Plan">Units have the names that they have now.</param>
/// <param name="Measures">Codes of indicators.</param>
/// <param name="Targets">Without what they were tried against. What came of them is not part of it: open data have no days.</param>
public sealed record PlanThen(DateOnly Day, Plan Plan, ElementFacet<string> Measures, ElementFacet<Target> Targets);

/// <summary>One element as everyone could read it at the end of a day, beside what the reader sees now.</summary>
public sealed record ElementThen(PlanThen Then, Element Element, ElementInPlan Now)
{
    public Plan Plan => Then.Plan;
}
