using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>What of an element is invented for a demonstration.</summary>
public enum Example
{
    /// <summary>Nothing: it is the municipality's own.</summary>
    None,

    /// <summary>The thing is real, its wording is not.</summary>
    Wording,

    /// <summary>There is no such thing.</summary>
    Whole,
}

/// <summary>
/// One row that means different tests for different kinds of units: a budget grant for a committee, a financial goal for a
/// company.
/// </summary>
/// <param name="Name">What the test is called for that kind.</param>
/// <param name="Question">What is asked, as a whole sentence.</param>
public sealed record UnitTest(UnitKind Kind, string Name, string Question);

/// <summary>A piece of what is steered by: a vision, strategy, programme, goal area, goal, value …, as its level says.</summary>
public sealed class Element : IRecorded, IRevised, ISearchable
{
    /// <summary>The most characters of a title.</summary>
    public const int TitleLength = 200;

    /// <summary>The most characters of a text, a section, and of either state in words.</summary>
    public const int TextLength = 20_000;

    /// <summary>The most characters of <see cref="GoalKindReason"/>.</summary>
    public const int ReasonLength = 500;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SubjectId => Id;

    /// <summary>Changes when a new version of the model comes into force and the element moves along.</summary>
    public Guid VersionId { get; set; }

    public Guid LevelTypeId { get; set; }

    /// <summary>Null for what hangs on nothing.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>Place among its siblings of the same level, from 0.</summary>
    public int Order { get; set; }

    public required string Title { get; set; }

    public string Body { get; set; } = "";

    /// <summary>Text by <see cref="SectionRule.Key"/>; empty ones are left out.</summary>
    public Dictionary<string, string> Sections { get; set; } = [];

    public DateOnly? PeriodFrom { get; set; }

    public DateOnly? PeriodTo { get; set; }

    /// <summary>The year that it looks to, such as 2050; null for none.</summary>
    public int? TargetYear { get; set; }

    public ElementState State { get; set; }

    /// <summary>The unit that answers for it; null where none is named.</summary>
    public Guid? OwnerUnitId { get; set; }

    /// <summary>Nuläge: how it is, in words. May change though the text is decided.</summary>
    public string CurrentState { get; set; } = "";

    /// <summary>Önskat läge: how it is to be, in words. May change though the text is decided.</summary>
    public string DesiredState { get; set; } = "";

    /// <summary>What sort of goal it is said to be; null where nobody has said. May change though the text is decided.</summary>
    public GoalKind? GoalKind { get; set; }

    /// <summary>Why it is that sort; may be empty.</summary>
    public string GoalKindReason { get; set; } = "";

    /// <summary>Which part of its unit's plan it belongs to; null leaves it to <see cref="UnitPlan.PartOf"/>.</summary>
    public PlanPart? PlanPart { get; set; }

    /// <summary>What of good economic management it is a goal for; null where it is not marked. May change though the text is decided.</summary>
    public EconomicManagement? Management { get; set; }

    public List<UnitTest> Tests { get; set; } = [];

    public Example Example { get; set; }

    /// <summary>
    /// Which of its texts are still invented, once somebody has begun to rewrite them: title, body, sections.key. Empty
    /// before that, when all that <see cref="Example"/> says are.
    /// </summary>
    public List<string> InventedTexts { get; set; } = [];

    /// <summary>The element whose place this one takes when it comes into force.</summary>
    public Guid? SupersedesId { get; set; }

    /// <summary>The element of the former period that this one follows on, and stands beside until that has passed.</summary>
    public Guid? SucceedsId { get; set; }

    /// <summary>In their own order; may change though the text is decided.</summary>
    public List<Perspective> Perspectives { get; set; } = [];

    /// <summary>When somebody last read it through, apart from when it was changed; null where that is not known.</summary>
    public DateOnly? ReviewedOn { get; set; }

    public int Revision { get; set; }

    public IEnumerable<SearchableWords> Words() =>
        [
            new(
                SearchableKind.Element,
                Title,
                string.Join(
                    '\n',
                    new[] { Body }
                        .Concat(Sections.Values)
                        .Concat([CurrentState, DesiredState, GoalKindReason])
                        .Where(text => text.Length > 0)
                )
            )
            {
                IsExample = Example != Example.None,
            },
        ];

    /// <summary>Takes what a person wrote; ties to others are saved apart.</summary>
    internal void Write(ElementInput input)
    {
        Title = input.Title;
        Body = input.Body;
        Sections = input.Sections;
        PeriodFrom = input.PeriodFrom;
        PeriodTo = input.PeriodTo;
        TargetYear = input.TargetYear ?? TargetYear;
        WriteUndecided(input);
    }

    /// <summary>Writes anew. The mark of an example goes from each text that was rewritten, and with the last one altogether.</summary>
    internal void Rewrite(ElementInput input)
    {
        if (Example != Example.None)
        {
            var left = Invented()
                .Where(name => string.Equals(TextOf(name), TextOf(input, name), StringComparison.Ordinal));
            InventedTexts = [.. left];
            if (InventedTexts.Count == 0)
                Example = Example.None;
        }
        Write(input);
    }

    /// <summary>The names of its texts that are invented: title, body, sections.key. Empty for the municipality's own.</summary>
    public IReadOnlyList<string> Invented()
    {
        if (Example == Example.None || InventedTexts.Count > 0)
            return InventedTexts;
        var names = Sections.Keys.Select(key => $"sections.{key}").Prepend("body");
        return [.. (Example == Example.Whole ? names.Prepend("title") : names).Where(name => TextOf(name).Length > 0)];
    }

    /// <summary>Somebody has made the wording the municipality's own.</summary>
    internal void Own()
    {
        Example = Example.None;
        InventedTexts = [];
    }

    private string TextOf(string name) =>
        TextOf(
            new ElementInput
            {
                Title = Title,
                Body = Body,
                Sections = Sections,
            },
            name
        );

    private static string TextOf(ElementInput input, string name) =>
        name switch
        {
            "title" => input.Title,
            "body" => input.Body,
            _ => input.Sections.GetValueOrDefault(name["sections.".Length..], ""),
        };

    /// <summary>What may still change when the text itself has been decided.</summary>
    internal void WriteUndecided(ElementInput input)
    {
        OwnerUnitId = input.OwnerUnitId;
        CurrentState = input.CurrentState;
        DesiredState = input.DesiredState;
        GoalKind = input.GoalKind;
        GoalKindReason = input.GoalKindReason;
        PlanPart = input.PlanPart;
        Management = input.Management;
        ReviewedOn = input.ReviewedOn;
        Perspectives = input.Perspectives ?? Perspectives;
    }

    /// <summary>The input would change what has been decided.</summary>
    internal bool Rewords(ElementInput input) =>
        !string.Equals(Title, input.Title, StringComparison.Ordinal)
        || !string.Equals(Body, input.Body, StringComparison.Ordinal)
        || PeriodFrom != input.PeriodFrom
        || PeriodTo != input.PeriodTo
        || TargetYear != (input.TargetYear ?? TargetYear)
        || Sections.Count != input.Sections.Count
        || Sections.Any(s =>
            !string.Equals(input.Sections.GetValueOrDefault(s.Key), s.Value, StringComparison.Ordinal)
        );
}
