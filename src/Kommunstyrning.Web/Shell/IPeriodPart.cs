using Microsoft.AspNetCore.Components;

namespace Kommunstyrning.Web.Shell;

/// <summary>What a module draws on the page where the next period is planned, as <see cref="IElementPart"/> does on that of an element.</summary>
public interface IPeriodPart
{
    /// <param name="elementIds">The running one and what lies below it, as the reader may see them.</param>
    /// <returns>Null where the module has nothing to tell of any of them.</returns>
    Task<RenderFragment?> Draw(PageContext page, IReadOnlyCollection<Guid> elementIds, CancellationToken cancel);
}
