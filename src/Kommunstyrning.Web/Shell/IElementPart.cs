using Microsoft.AspNetCore.Components;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// What a module draws on the page of an element without that page knowing of the module. A module registers one beside its
/// endpoints; what it shows may be seen by whoever may see the element.
/// </summary>
public interface IElementPart
{
    /// <returns>Null where the module has nothing to tell of the element.</returns>
    Task<RenderFragment?> Draw(PageContext page, Guid elementId, CancellationToken cancel);
}
