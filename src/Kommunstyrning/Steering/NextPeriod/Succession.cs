namespace Kommunstyrning.Steering;

/// <summary>What stands beside each other over time: an element and the one that follows on it for the next period.</summary>
public static class Succession
{
    extension(Plan plan)
    {
        /// <returns>The one that follows on it, decided before being written; null where there is none that the reader sees.</returns>
        public Element? NextOf(Element element) =>
            plan
                .Living.Where(e => e.SucceedsId == element.Id)
                .OrderByDescending(e => e.State.IsDecided())
                .FirstOrDefault();

        /// <returns>The one before it, superseded or not; null where there is none that the reader sees.</returns>
        public Element? FormerOf(Element element) => plan.Find(element.SucceedsId);

        /// <summary>
        /// A draft that is to take a living element's place, or the next period's beside the running one, is not one more of
        /// them: there is one at a time.
        /// </summary>
        public bool StandsBeside(Element element) =>
            plan.Find(element.SupersedesId) is { } old && old.State.IsLiving()
            || plan.FormerOf(element) is { } former && former.State.IsLiving();

        /// <summary>What lay right under what is superseded and stepped back with it, without wordings that had been replaced.</summary>
        public IEnumerable<Element> WereUnder(Element element)
        {
            var replaced = plan.Elements.Select(e => e.SupersedesId).OfType<Guid>().ToHashSet();
            return plan.Elements.Where(e =>
                e.ParentId == element.Id && !e.State.IsLiving() && !replaced.Contains(e.Id)
            );
        }

        /// <summary>The nearest period that an element follows: its own, or that of what it lies under, and whose it is.</summary>
        public (DateOnly? From, DateOnly? To, Element? Of) PeriodOf(Element element) =>
            plan.Up(element).FirstOrDefault(e => e.PeriodTo is not null) is { } ends
                ? (ends.PeriodFrom, ends.PeriodTo, ends)
                : (element.PeriodFrom, null, null);

        /// <summary>That two periods overlap, or that there is a gap between them, in sentences for members.</summary>
        public IEnumerable<string> OnPeriods(Element element)
        {
            if (plan.FormerOf(element) is not { PeriodTo: { } last } former || element.PeriodFrom is not { } first)
                yield break;
            if (first <= last)
                yield return $"Perioderna går i varandra: det här börjar {Day(first)} och ”{former.Title}” gäller till {Day(last)}.";
            else if (first > last.AddDays(1))
                yield return $"Mellan perioderna är det en lucka: ”{former.Title}” gäller till {Day(last)} och det här börjar {Day(first)}.";
        }
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Text.Swedish);
}
