using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Steering.Elements;

/// <summary>Reads an element as the API tells it, with what each module knows of it.</summary>
public sealed record ElementReads(ElementQuery Element, MeasuresQuery Measures)
{
    /// <returns>Null where there is none that whoever asks may see.</returns>
    public async Task<ElementAnswer?> Run(
        CallerAccess access,
        Guid id,
        IReadOnlyList<string>? warnings,
        CancellationToken cancel
    ) =>
        await Element.Run(access, id, cancel) is { } found
            ? ElementAnswer.Of(found.Plan, found.Element, await Measures.Run(found, cancel), warnings)
            : null;
}

/// <summary>An element as the API tells it.</summary>
public sealed record ElementAnswer
{
    public required Guid Id { get; init; }

    public required Guid Version { get; init; }

    /// <summary>Key of its level.</summary>
    public required string Level { get; init; }

    /// <summary>Level and number in words: "Strategi 2".</summary>
    public required string Label { get; init; }

    public required string Title { get; init; }

    public required string Body { get; init; }

    public required Dictionary<string, string> Sections { get; init; }

    public Guid? ParentId { get; init; }

    /// <summary>Place among its siblings, from 0.</summary>
    public required int Order { get; init; }

    public DateOnly? PeriodFrom { get; init; }

    public DateOnly? PeriodTo { get; init; }

    public int? TargetYear { get; init; }

    public required ElementState State { get; init; }

    public Guid? OwnerUnitId { get; init; }

    public required List<Guid> ContributorIds { get; init; }

    public required string CurrentState { get; init; }

    public required string DesiredState { get; init; }

    public GoalKind? GoalKind { get; init; }

    public required string GoalKindReason { get; init; }

    public PlanPart? PlanPart { get; init; }

    /// <summary>What of good economic management it is a goal for; null where it is not marked.</summary>
    public EconomicManagement? Management { get; init; }

    /// <summary>Who decides it: a body, or the unit that answers for it; empty where no unit does yet.</summary>
    public required string DecidingBody { get; init; }

    public DateOnly? ReviewedOn { get; init; }

    public required List<Guid> TagIds { get; init; }

    public required List<ContributionInput> Contributions { get; init; }

    public required List<Perspective> Perspectives { get; init; }

    /// <summary>Codes of the indicators that it is followed by, in order.</summary>
    public required List<string> Indicators { get; init; }

    public DecisionAnswer? Decision { get; init; }

    /// <summary>That it applies no more, and why; null where it applies or was replaced by a new wording.</summary>
    public RetirementAnswer? Retirement { get; init; }

    /// <summary>That it is to be retired or moved on a day to come; null where nothing is decided.</summary>
    public AwaitedAnswer? Awaited { get; init; }

    public Guid? SupersedesId { get; init; }

    /// <summary>The element of the former period that it follows on.</summary>
    public Guid? SucceedsId { get; init; }

    /// <summary>Whether it, or its wording, is invented as an example.</summary>
    public required Example Example { get; init; }

    /// <summary>Which of its texts are invented: title, body, sections.key.</summary>
    public IReadOnlyList<string> InventedTexts { get; init; } = [];

    /// <summary>What it was to come to on that day; null for now, where each indicator tells its own.</summary>
    public IReadOnlyList<TargetThenAnswer>? Targets { get; init; }

    /// <summary>The day at whose end everyone could read it so; null for now.</summary>
    public DateOnly? On { get; init; }

    public required int Revision { get; init; }

    /// <summary>What was accepted but deserves a thought; only in answers to writes.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    public static ElementAnswer Of(
        Plan plan,
        Element element,
        IReadOnlyList<string> indicators,
        IReadOnlyList<string>? warnings = null
    ) =>
        new()
        {
            Id = element.Id,
            Version = element.VersionId,
            Level = plan.LevelOf(element).Key,
            Label = plan.Label(element),
            Title = element.Title,
            Body = element.Body,
            Sections = element.Sections,
            ParentId = element.ParentId,
            Order = element.Order,
            PeriodFrom = element.PeriodFrom,
            PeriodTo = element.PeriodTo,
            TargetYear = element.TargetYear,
            State = element.State,
            OwnerUnitId = element.OwnerUnitId,
            ContributorIds = [.. plan.ContributorsTo(element).Select(u => u.Id)],
            CurrentState = element.CurrentState,
            DesiredState = element.DesiredState,
            GoalKind = element.GoalKind,
            GoalKindReason = element.GoalKindReason,
            PlanPart = element.PlanPart,
            Management = element.Management,
            DecidingBody = Kommunstyrning.Steering.DecidingBody.Of(plan, element),
            ReviewedOn = element.ReviewedOn,
            TagIds = [.. plan.TagsOf(element).Select(t => t.Id)],
            Contributions = [.. plan.ContributesTo(element).Select(c => new ContributionInput(c.To.Id, c.How))],
            Perspectives = element.Perspectives,
            Indicators = [.. indicators],
            Decision = plan.DecisionOn(element) is { } decision ? DecisionAnswer.Of(decision) : null,
            Retirement = RetirementAnswer.Of(plan, element),
            Awaited = plan.AwaitedOn(element) is { } awaited
                ? new(awaited.Matter, awaited.InForceFrom, awaited.Reason)
                : null,
            SupersedesId = plan.Find(element.SupersedesId)?.Id,
            SucceedsId = plan.Find(element.SucceedsId)?.Id,
            Example = element.Example,
            InventedTexts = element.Invented(),
            Revision = element.Revision,
            Warnings = warnings ?? [],
        };
}

public sealed record DecisionAnswer(
    string Body,
    DateOnly DecidedOn,
    string Paragraph,
    DateOnly InForceFrom,
    string Supersedes
)
{
    public static DecisionAnswer Of(Decision decision) =>
        new(decision.Body, decision.DecidedOn, decision.Paragraph, decision.InForceFrom, decision.Supersedes);
}

public sealed record AwaitedAnswer(DecisionMatter Matter, DateOnly InForceFrom, string Reason);

public sealed record RetirementAnswer(string Body, DateOnly DecidedOn, string Paragraph, DateOnly From, string Reason)
{
    /// <returns>Null where it applies, and where it was replaced rather than retired.</returns>
    public static RetirementAnswer? Of(Plan plan, Element element) =>
        !element.State.IsLiving() && plan.RetirementOf(element) is { } decision
            ? new(decision.Body, decision.DecidedOn, decision.Paragraph, decision.InForceFrom, decision.Reason)
            : null;
}

/// <summary>A new element: where it goes, and what is written on it.</summary>
public sealed record NewElement
{
    /// <summary>Null for the version that applies.</summary>
    public Guid? Version { get; init; }

    public string? Level { get; init; }

    public Guid? ParentId { get; init; }

    public ElementInput Content { get; init; } = new();
}

/// <param name="Position">Place among its siblings from 0; null for last.</param>
/// <param name="Decision">Needed, with a reason, to move what has been decided.</param>
public sealed record Destination(Guid? ParentId, int? Position, DecisionInput? Decision = null);

/// <param name="Decision">Needed to adopt and, with a reason, to retire.</param>
public sealed record StateStep(ElementState To, DecisionInput? Decision);
