using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

internal static class DataVersions
{
    /// <summary>Within the transaction of the change. Adds in the database, so that two who change at once both count.</summary>
    public static Task RaiseDataVersion(this KommunDb db, DateTimeOffset now, CancellationToken cancel) =>
        db.DataVersions.ExecuteUpdateAsync(
            set => set.SetProperty(v => v.Number, v => v.Number + 1).SetProperty(v => v.ChangedAt, now),
            cancel
        );
}
