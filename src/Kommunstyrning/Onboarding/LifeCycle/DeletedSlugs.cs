using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// The address of a municipality that was deleted is nobody else's: kept links, bookmarks and what others have written would
/// lead on to another's contents without a word. The municipality itself may come back to it.
/// </summary>
internal static class DeletedSlugs
{
    /// <returns>Null where the address is free for the municipality.</returns>
    public static async Task<Refusal?> WhyTaken(
        KommunDb db,
        TenantId slug,
        string areaCode,
        CancellationToken cancel
    ) =>
        await db
            .Deletions.AsNoTracking()
            .Where(d => d.Slug == slug && d.State == DeletionState.Done && d.AreaCode != areaCode)
            .Select(d => d.Name)
            .FirstOrDefaultAsync(cancel)
            is { } name
            ? Refusal.Conflict(
                nameof(NewTenant.Slug),
                $"Adressen ”{slug}” har varit {name}s, som har lämnat tjänsten. Gamla länkar skulle leda fel. Välj en annan."
            )
            : null;
}
