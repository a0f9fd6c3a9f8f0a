using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

internal static class ImportLock
{
    /// <summary>Writes the lease as it is, so that all who change runs do it one at a time until they commit.</summary>
    public static Task LockImport(this KommunDb db, CancellationToken cancel) =>
        db.ImportLeases.ExecuteUpdateAsync(set => set.SetProperty(l => l.Token, l => l.Token), cancel);
}
