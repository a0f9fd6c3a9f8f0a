using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.NextPeriod;

/// <summary>A section of an element, and how far it has come.</summary>
/// <param name="Count">How many things fill it; 0 for a text.</param>
/// <param name="Missing">How many of them lack something.</param>
/// <param name="Required">The element cannot be sent for review while it is empty.</param>
public sealed record PartAnswer(
    string Key,
    string Name,
    SectionContent Holds,
    PartState State,
    int Count,
    int Missing,
    bool Required
)
{
    internal static PartAnswer Of(ElementPart part) =>
        new(part.Rule.Key, part.Rule.Name, part.Rule.Holds, part.State, part.Count, part.Missing, part.Rule.Required);
}

/// <summary>The days of a next period. Both are left out for as long a time as the running one, from the day after it.</summary>
public sealed record PeriodAsked(DateOnly? From, DateOnly? To);

/// <summary>What is chosen for things; what is not named stays as it is.</summary>
public sealed record ChoicesAsked
{
    public List<PeriodChoiceInput> Choices { get; init; } = [];
}

/// <summary>A thing of a running period with its choice.</summary>
/// <param name="Key">A code or an id of what hangs on the element; empty for the element itself.</param>
/// <param name="Fate">Null where it is to be chosen.</param>
/// <param name="NextElementId">What it has become, or hangs on, in the next period.</param>
/// <param name="Revision">Of the choice: 0 where there is none.</param>
public sealed record ThingAnswer(
    ThingKind Kind,
    Guid ElementId,
    string Key,
    string Title,
    PeriodFate? Fate,
    string Reason,
    DateOnly? From,
    DateOnly? To,
    Guid? NextElementId,
    int Revision
)
{
    internal static ThingAnswer Of(ThingChoice found) =>
        new(
            found.Thing.Kind,
            found.Thing.ElementId,
            found.Thing.Key,
            found.Thing.Title,
            found.Choice?.Fate,
            found.Choice?.Reason ?? "",
            found.Choice?.From,
            found.Choice?.To,
            found.Next?.Id,
            found.Choice?.Revision ?? 0
        );
}

/// <summary>What is being prepared for the next period of an element.</summary>
/// <param name="NextId">Null before it has been begun.</param>
/// <param name="Warnings">Why something could not be carried over; only in answers to writes.</param>
public sealed record NextPeriodAnswer(
    Guid FormerId,
    Guid? NextId,
    IReadOnlyList<ThingAnswer> Things,
    IReadOnlyList<string> Warnings
)
{
    internal static NextPeriodAnswer Of(PeriodPair found, IReadOnlyList<string>? warnings = null) =>
        new(found.Former.Id, found.Next?.Id, [.. found.Things.Select(ThingAnswer.Of)], warnings ?? []);
}

/// <summary>The term of office that the plan is being made ready for.</summary>
/// <param name="Revision">0 where the municipality goes by the usual days.</param>
public sealed record TermAnswer(DateOnly From, DateOnly To, int Revision)
{
    internal static TermAnswer Of(Term term) => new(term.From, term.To, term.Revision);
}

/// <summary>What has to be decided on when the term begins.</summary>
/// <param name="Settled">How many of the elements are settled.</param>
/// <param name="Staying">How many reach over the term or have no end.</param>
/// <param name="Warnings">Why something could not be carried over; only in answers to writes.</param>
public sealed record RollOverAnswer(
    TermAnswer Term,
    int Settled,
    int Staying,
    IReadOnlyList<ThingAnswer> Things,
    IReadOnlyList<string> Warnings
)
{
    internal static RollOverAnswer Of(RollOver found, IReadOnlyList<string>? warnings = null) =>
        new(
            TermAnswer.Of(found.Term),
            found.Settled,
            found.Staying,
            [.. found.Items.Select(ThingAnswer.Of)],
            warnings ?? []
        );
}
