using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>
/// Which version of the open data everyone sees. Read before the data, it is never newer than they are; and read once,
/// so that all that one request shows is of one version.
/// </summary>
public sealed class DataVersionQuery(KommunDb db)
{
    private DataVersion? seen;

    /// <returns>The same row however often it is asked for within a request.</returns>
    public async Task<DataVersion> Run(CancellationToken cancel) =>
        seen ??= await db.DataVersions.AsNoTracking().SingleAsync(cancel);
}
