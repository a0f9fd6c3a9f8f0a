using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Elements;

/// <summary>The fields of the element form: filled in, and read back.</summary>
public static class ElementForm
{
    /// <param name="unitId">The unit whose plan it is begun from; null for none.</param>
    public static FormValues Blank(Plan plan, LevelType level, string? under, Guid? unitId = null)
    {
        var parents = plan
            .Living.Where(e => level.ParentKeys.Contains(plan.LevelOf(e).Key, StringComparer.Ordinal))
            .ToList();
        var parent =
            parents.Find(e => Guid.TryParse(under, out var id) && e.Id == id) ?? (parents is [var only] ? only : null);
        var vision = plan.Living.FirstOrDefault(e => plan.LevelOf(e).IsRoot);
        return new FormValues()
            .With("version", plan.Version.Id)
            .With("level", level.Key)
            .With("parentId", parent?.Id)
            .With("targetYear", level.TargetYear)
            .With("ownerUnitId", plan.FindUnit(unitId)?.Id)
            .With("planPart", plan.FindUnit(unitId) is null ? null : nameof(PlanPart.CoreMission))
            .With("newContribution.to", level.RequiresContribution ? vision?.Id : null);
    }

    public static FormValues Filled(Plan plan, Element element)
    {
        var values = new FormValues()
            .With("revision", element.Revision)
            .With("title", element.Title)
            .With("body", element.Body)
            .With("periodFrom", element.PeriodFrom)
            .With("periodTo", element.PeriodTo)
            .With("targetYear", element.TargetYear)
            .With("ownerUnitId", element.OwnerUnitId)
            .With("contributorIds", plan.ContributorsTo(element).Select(u => u.Id.ToString()))
            .With("currentState", element.CurrentState)
            .With("desiredState", element.DesiredState)
            .With("goalKind", element.GoalKind?.ToString())
            .With("goalKindReason", element.GoalKindReason)
            .With("planPart", element.PlanPart?.ToString())
            .With("management", element.Management?.ToString())
            .With("reviewedOn", element.ReviewedOn)
            .With("showsPerspectives", "ja")
            .With("perspectives", element.Perspectives.Select(p => p.ToString()))
            .With("tagIds", plan.TagsOf(element).Select(t => t.Id.ToString()));
        foreach (var (key, text) in element.Sections)
            values.With($"sections.{key}", text);
        foreach (var (to, how) in plan.ContributesTo(element))
            values.With($"contributions.{to.Id}", how);
        return values;
    }

    public static ElementInput Read(FormReader form) =>
        new()
        {
            Title = form.Text("title"),
            Body = form.Text("body"),
            Sections = form.Map("sections"),
            PeriodFrom = form.Date("periodFrom"),
            PeriodTo = form.Date("periodTo"),
            TargetYear = form.Number("targetYear"),
            OwnerUnitId = form.Id("ownerUnitId"),
            ContributorIds = form.Ids("contributorIds"),
            CurrentState = form.Text("currentState"),
            DesiredState = form.Text("desiredState"),
            GoalKind = form.Text("goalKind").Length == 0 ? null : form.Choice<GoalKind>("goalKind"),
            GoalKindReason = form.Text("goalKindReason"),
            PlanPart = form.Text("planPart").Length == 0 ? null : form.Choice<PlanPart>("planPart"),
            Management = form.Text("management").Length == 0 ? null : form.Choice<EconomicManagement>("management"),
            ReviewedOn = form.Date("reviewedOn"),
            TagIds = form.Ids("tagIds"),
            Perspectives = form.Flag("showsPerspectives") ? form.Choices<Perspective>("perspectives") : null,
            Contributions = Contributions(form),
        };

    /// <summary>A present one whose sentence is emptied is taken away; a new one needs both parts.</summary>
    private static List<ContributionInput> Contributions(FormReader form)
    {
        var contributions = form.Map("contributions")
            .Where(c => !string.IsNullOrWhiteSpace(c.Value))
            .Select(c => new ContributionInput(Guid.TryParse(c.Key, out var id) ? id : Guid.Empty, c.Value))
            .ToList();
        var (to, how) = (form.Id("newContribution.to"), form.Text("newContribution.how"));
        if (to is not null || !string.IsNullOrWhiteSpace(how))
            contributions.Add(new ContributionInput(to ?? Guid.Empty, how));
        return contributions;
    }
}

/// <summary>The fields of a decision, on elements and on versions of the model.</summary>
public static class DecisionForm
{
    public static DecisionInput Read(FormReader form) =>
        new()
        {
            Body = form.Text("body"),
            DecidedOn = form.Date("decidedOn"),
            Paragraph = form.Text("paragraph"),
            InForceFrom = form.Date("inForceFrom"),
            Supersedes = form.Text("supersedes"),
            Reason = form.Text("reason"),
            AcceptsExample = form.Flag("acceptsExample"),
            IncludesBelow = form.Flag("includesBelow"),
        };
}
