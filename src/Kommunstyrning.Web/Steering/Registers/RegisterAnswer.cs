using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Registers;

/// <summary>An entry of a register as the API tells it. A field that its register has no use for is empty.</summary>
public sealed record RegisterAnswer
{
    public required Guid Id { get; init; }

    public required RegisterKind Kind { get; init; }

    public required RegisterSort Sort { get; init; }

    /// <summary>The unit's name for an internal partner.</summary>
    public required string Name { get; init; }

    public required string Text { get; init; }

    public required string Issuer { get; init; }

    public Guid? UnitId { get; init; }

    public int? Year { get; init; }

    public int? YearTo { get; init; }

    public required string Link { get; init; }

    public required IReadOnlyList<string> Needs { get; init; }

    public required IReadOnlyList<string> SuccessFactors { get; init; }

    /// <summary>To what whoever asks may see.</summary>
    public required IReadOnlyList<TieAnswer> Ties { get; init; }

    public required bool IsExample { get; init; }

    public required int Revision { get; init; }

    public static RegisterAnswer Of(EntryInView view) =>
        new()
        {
            Id = view.Entry.Id,
            Kind = view.Entry.Kind,
            Sort = view.Entry.Sort,
            Name = view.Name,
            Text = view.Entry.Text,
            Issuer = view.Entry.Issuer,
            UnitId = view.Entry.UnitId,
            Year = view.Entry.Year,
            YearTo = view.Entry.YearTo,
            Link = view.Entry.Link,
            Needs = view.Entry.Needs,
            SuccessFactors = view.Entry.SuccessFactors,
            Ties = [.. view.Ties.Select(t => new TieAnswer(t.Tie.Id, t.Element.Id, t.Activity?.Id, t.Tie.Role))],
            IsExample = view.Entry.IsExample,
            Revision = view.Entry.Revision,
        };
}

/// <param name="ActivityId">Null where it is tied to the element as a whole.</param>
public sealed record TieAnswer(Guid Id, Guid ElementId, Guid? ActivityId, string Role);
