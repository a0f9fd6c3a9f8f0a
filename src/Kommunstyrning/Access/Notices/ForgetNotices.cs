using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Takes away notices that have been kept for as long as they are.</summary>
public sealed class ForgetNotices(KommunDb db, TimeProvider clock)
{
    /// <summary>In the municipality that has been entered, within the caller's transaction.</summary>
    /// <returns>How many were taken away.</returns>
    public async Task<Outcome<int>> Run(CancellationToken cancel)
    {
        var oldest = clock.GetUtcNow() - MemberNotice.Kept;
        return await db.MemberNotices.Where(n => n.ToldAt < oldest).ExecuteDeleteAsync(cancel);
    }
}
