using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

internal static class DataVersions
{
    public static async Task RaiseDataVersion(this KommunDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var version = await db.DataVersions.SingleAsync(cancel);
        version.Number++;
        version.ChangedAt = now;
    }
}
