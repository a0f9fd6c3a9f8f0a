using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>What has become of the last letter to a member.</summary>
/// <param name="At">When it was written.</param>
/// <param name="HasBeenTried">And was not taken then, where it still waits.</param>
/// <param name="Code">Of the mail server's refusal, such as 550.</param>
public sealed record LastLetter(LetterState State, DateTimeOffset At, bool HasBeenTried, int? Code);

/// <summary>The last letter about a place in the municipality that has been entered.</summary>
public sealed class LastLetterQuery(KommunDb db)
{
    /// <returns>Null for whoever may not administer, and where no letter has been written of late.</returns>
    public async Task<LastLetter?> Run(CallerAccess access, Guid accountId, CancellationToken cancel)
    {
        if (!access.MayAdminister)
            return null;
        var tenant = db.CurrentTenantId;
        return await db
            .Letters.AsNoTracking()
            .Where(l => l.TenantId == tenant && l.AccountId == accountId)
            .OrderByDescending(l => l.CreatedAt)
            .Select(l => new LastLetter(l.State, l.CreatedAt, l.Attempts > 0, l.Code))
            .FirstOrDefaultAsync(cancel);
    }
}
