using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>Which version of the open data everyone sees. Read before the data, it is never newer than they are.</summary>
public sealed class ReadDataVersion(KommunDb db)
{
    public Task<DataVersion> Run(CancellationToken cancel) => db.DataVersions.AsNoTracking().SingleAsync(cancel);
}
