namespace Kommunstyrning.Steering;

/// <summary>
/// What a module hangs on elements by their id, in tables of its own: measures, and later targets, activities,
/// assessments and viewpoints. The plan knows none of it; a module registers this beside its tables, reads its rows in
/// one query a page as an <see cref="ElementFacet{T}"/>, and draws them in a part of its own.
/// </summary>
public interface IElementFacet
{
    /// <summary>A new wording begins with what the former had. Adds to the caller's unit of work and does not save.</summary>
    Task CarryOver(Guid fromElementId, Guid toElementId, CancellationToken cancel);

    /// <summary>
    /// A new wording has taken the place of the former, and what goes on whatever the wording goes along. Changes rows in the
    /// caller's unit of work and does not save. Most modules have nothing of that kind.
    /// </summary>
    Task TakePlace(Guid fromElementId, Guid toElementId, CancellationToken cancel) => Task.CompletedTask;

    /// <summary>A draft is thrown away, and what hung on it with it. Removes in the caller's unit of work and does not save.</summary>
    Task Remove(Guid elementId, CancellationToken cancel);
}

/// <summary>What one module knows about the elements of a plan.</summary>
/// <param name="byElement">By id of the element, in the order in which pages tell them.</param>
public sealed class ElementFacet<T>(ILookup<Guid, T> byElement)
{
    /// <returns>Empty where the module knows nothing of the element.</returns>
    public IReadOnlyList<T> Of(Element element) => [.. byElement[element.Id]];
}
