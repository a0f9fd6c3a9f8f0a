using Microsoft.AspNetCore.Components;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// What a module draws on the page of an element without that page knowing of the module. A module registers one beside its
/// endpoints; what it shows may be seen by whoever may see the element.
/// </summary>
public interface IElementPart
{
    /// <summary>It stands after all that the page itself tells, and not beside how it goes.</summary>
    bool StandsLast => false;

    /// <returns>Null where the module has nothing to tell of the element.</returns>
    Task<RenderFragment?> Draw(PageContext page, Guid elementId, CancellationToken cancel);
}

/// <summary>As <see cref="IElementPart"/>, at the end of a round's decided report. Strangers' caches keep it: it is a function of the round alone.</summary>
public interface IReportPart
{
    /// <returns>Null where the module has nothing to tell of the report.</returns>
    Task<RenderFragment?> Draw(PageContext page, Guid roundId, CancellationToken cancel);
}
