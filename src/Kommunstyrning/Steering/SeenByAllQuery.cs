using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>
/// Whether a stranger finds something. It asks as a stranger's own request does, so that what the program says of who can
/// read a thing is what they can.
/// </summary>
public sealed class SeenByAllQuery(ElementQuery elementQuery, PlanQuery planQuery)
{
    /// <returns>False where there is no such element.</returns>
    public async Task<bool> Element(Guid id, CancellationToken cancel) =>
        await elementQuery.Run(CallerAccess.Anonymous, id, cancel) is not null;

    /// <returns>False where there is no such version.</returns>
    public async Task<bool> Version(Guid id, CancellationToken cancel) =>
        (await planQuery.Versions(CallerAccess.Anonymous, cancel)).Any(v => v.Id == id);
}
