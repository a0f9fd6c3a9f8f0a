namespace Kommunstyrning.Steering;

/// <summary>What kind of thing one chooses about when a period ends.</summary>
public enum ThingKind
{
    /// <summary>An element itself: a focus area, a goal.</summary>
    Element,

    /// <summary>An indicator that an element is followed by, with what was aimed at.</summary>
    Indicator,

    /// <summary>An activity on an element.</summary>
    Activity,

    /// <summary>A partner that an element is worked on together with.</summary>
    Partner,
}

/// <summary>Something of a running period that may follow along to the next one.</summary>
/// <param name="ElementId">What it is, or hangs on.</param>
/// <param name="Key">Tells it from others of its kind on the element: a code or an id; empty for the element itself.</param>
/// <param name="IsComplete">Nothing is missing that its section asks for.</param>
public sealed record PeriodThing(ThingKind Kind, Guid ElementId, string Key, string Title, bool IsComplete)
{
    /// <summary>It has ended: it fills its section still, and nobody chooses about it.</summary>
    public bool IsOver { get; init; }
}

/// <summary>
/// Things that a module hangs on elements and that fill one of their sections: they are counted there, and may follow
/// along to the next period one by one. A module registers this beside its <see cref="IElementFacet"/>.
/// </summary>
public interface IPeriodThings
{
    ThingKind Kind { get; }

    /// <summary>The section that they fill; never <see cref="SectionContent.Text"/>.</summary>
    SectionContent Fills { get; }

    /// <param name="elementIds">Of elements that the reader may see.</param>
    /// <returns>In the order in which pages tell them.</returns>
    Task<IReadOnlyList<PeriodThing>> Of(IReadOnlyCollection<Guid> elementIds, CancellationToken cancel);

    /// <summary>
    /// Copies one thing to an element of the next period, unless it is there. What it had come to stays with the former.
    /// Adds to the caller's unit of work and does not save.
    /// </summary>
    /// <param name="from">The first and last day that the copy is to have, where it has days.</param>
    Task Copy(PeriodThing thing, Element to, DateOnly? from, DateOnly? until, CancellationToken cancel);
}
