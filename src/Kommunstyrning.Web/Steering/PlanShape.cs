using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering;

/// <summary>What in a plan decides how its pages are laid out: kinds and counts, never a municipality's name.</summary>
internal static class PlanShape
{
    extension(Plan plan)
    {
        public LevelType? RootLevel => plan.Levels.FirstOrDefault(l => l.IsRoot);

        /// <summary>The top of the tree; what is decided before what is being written.</summary>
        public Element? Vision =>
            plan.RootLevel is { } root
                ? plan.Of(root).OrderByDescending(e => e.State.IsDecided()).FirstOrDefault()
                : null;

        /// <summary>What hangs directly under the vision, in the model's order.</summary>
        public IReadOnlyList<Element> Bearing => plan.Vision is { } vision ? [.. plan.BranchesOf(vision)] : [];

        public bool HasHouse => plan.Of(LevelKind.Leg).Any() && plan.Bearing.Count > 0;

        /// <summary>The level under the vision's children is numbered: it is read as a card, one row for each.</summary>
        public bool HasScorecard =>
            !plan.HasHouse && plan.Bearing.SelectMany(e => plan.BranchesOf(e)).Any(e => plan.LevelOf(e).IsNumbered);

        /// <summary>Children in the tree, without values and the like.</summary>
        public IEnumerable<Element> BranchesOf(Element element) =>
            plan.ChildrenOf(element).Where(c => plan.LevelOf(c).Kind == LevelKind.Level);

        /// <summary>Levels of the tree that may hang on a level.</summary>
        public IEnumerable<LevelType> LevelsUnder(LevelType level) =>
            plan.Levels.Where(l => l.Kind == LevelKind.Level && l.ParentKeys.Contains(level.Key));

        /// <summary>"decided" where the element's title is what was decided.</summary>
        public string? Voice(Element element) => plan.LevelOf(element).IsDecided ? "decided" : null;

        /// <summary>Nothing has taken its place: no new wording, and no next period that is decided.</summary>
        public bool HasNoHeir(Element element) =>
            !plan.Elements.Any(e => e.SupersedesId == element.Id && e.State.IsDecided())
            && plan.NextOf(element) is not { State: not (ElementState.Draft or ElementState.InReview) };

        /// <summary>
        /// The element and what counts below it: with what is decided nothing that is still being written, so that members
        /// and strangers read the same numbers.
        /// </summary>
        public IEnumerable<Element> CountedWith(Element element) =>
            plan.Below(element)
                .Where(e => plan.IsCounted(e, element) && (e.State.IsDecided() || !element.State.IsDecided()))
                .Prepend(element);

        /// <returns>"2 insatsområden, 4 mål", empty when nothing hangs below.</returns>
        public string CountsBelow(Element element) =>
            string.Join(
                ", ",
                plan.CountedWith(element)
                    .Skip(1)
                    .GroupBy(plan.LevelOf)
                    .OrderBy(g => g.Key.Order)
                    .Select(g => Swedish.Figures(g.Count(), g.Key.Singular, g.Key.Plural))
            );

        /// <summary>"fyra program och ett uppdrag" for elements of several levels.</summary>
        public string Told(IEnumerable<Element> elements) =>
            Swedish.List(
                elements
                    .GroupBy(plan.LevelOf)
                    .OrderBy(g => g.Key.Order)
                    .Select(g => Swedish.Count(g.Count(), g.Key.Singular, g.Key.Plural))
            );

        /// <summary>Its sections that have text, in the level's order.</summary>
        public IEnumerable<(SectionRule Rule, string Text)> Written(Element element) =>
            plan.LevelOf(element)
                .Sections.Select(rule => (rule, element.Sections.GetValueOrDefault(rule.Key, "")))
                .Where(s => s.Item2.Length > 0);
    }

    extension(LevelType level)
    {
        /// <summary>Its text is what was decided, and is set in the serif.</summary>
        public bool IsDecided => level.IsRoot || level.Kind != LevelKind.Level || level.Sections.Any(s => s.Decided);
    }
}
