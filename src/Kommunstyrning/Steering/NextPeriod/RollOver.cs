namespace Kommunstyrning.Steering;

/// <summary>The plan when a new term of office begins: what has to be decided on, and what reaches over it as it is.</summary>
/// <param name="Items">Elements whose time ends before the new term does, level by level in the order of the plan.</param>
/// <param name="Staying">How many elements reach over the term or have no end, as the vision.</param>
public sealed record RollOver(Plan Plan, Term Term, IReadOnlyList<ThingChoice> Items, int Staying)
{
    private readonly Dictionary<Guid, ThingChoice> items = Items.ToDictionary(i => i.Thing.ElementId);

    /// <summary>How many have been settled.</summary>
    public int Settled => Items.Count(IsSettled);

    /// <summary>
    /// It has a choice, or what it lies under stays, and it with that. Nothing is retired by what it lies under: that can be
    /// retired only when nothing lies there.
    /// </summary>
    public bool IsSettled(ThingChoice item) => item.Choice is not null || SettledBy(item) is not null;

    /// <returns>What it lies under and whose choice holds for it too; null where it needs one of its own.</returns>
    public Element? SettledBy(ThingChoice item) =>
        Plan.Up(Plan.Find(item.Thing.ElementId)!)
            .Skip(1)
            .FirstOrDefault(above => items.GetValueOrDefault(above.Id)?.Choice is { Fate: PeriodFate.Stays });

    /// <summary>
    /// Its time ends before the term does. What has no end, and lies under nothing that has, is looked at each term where it
    /// is of the tree below the top and its level does not reach further than a term.
    /// </summary>
    internal static bool IsBound(Plan plan, Element element, Term term)
    {
        if (plan.PeriodOf(element).To is { } last)
            return last < term.To;
        return plan.LevelOf(element) is { Kind: LevelKind.Level, IsRoot: false, IsOpenEnded: false } level
            && (level.HorizonYears is not { } years || term.From.AddYears(years).AddDays(-1) <= term.To);
    }
}
