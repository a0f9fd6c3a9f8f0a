using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>Keeps the rows of a sheet that could not be taken in, so that they can be mended on another day, by somebody else.</summary>
public sealed class KeepWaitingRows(KommunDb db)
{
    /// <summary>The most characters that are kept; of a longer sheet nothing is, and it is taken in again from where it came.</summary>
    public const int MostText = 400_000;

    /// <summary>Takes the place of what waited of the same kind. Saves in the caller's transaction.</summary>
    /// <param name="text">Empty when nothing is left.</param>
    /// <returns>What waits now, or null. Forbidden (403) for those who may neither edit nor administer.</returns>
    public async Task<Outcome<WaitingRows?>> Run(
        CallerAccess access,
        SheetKind kind,
        string text,
        int count,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(SheetRights.Of(kind)) is { } forbidden)
            return forbidden;
        var waits = text.Length is > 0 and <= MostText ? new WaitingRows(kind, text, count) : null;
        if (waits is null && !await db.StartProgress.AnyAsync(cancel))
            return waits;
        var progress = await db.StartProgressToChange(cancel);
        progress.Waiting = [.. progress.Waiting.Where(w => w.Kind != kind), .. waits is null ? [] : new[] { waits }];
        await db.SaveChangesAsync(cancel);
        return waits;
    }

    /// <returns>Null where nothing waits, and for those who may not take such a sheet in.</returns>
    public async Task<WaitingRows?> Find(CallerAccess access, SheetKind kind, CancellationToken cancel) =>
        access.WhyNot(SheetRights.Of(kind)) is null
        && await db.StartProgress.AsNoTracking().SingleOrDefaultAsync(cancel) is { } progress
            ? progress.Waiting.Find(w => w.Kind == kind)
            : null;
}

/// <summary>Who may take in what.</summary>
internal static class SheetRights
{
    public static Rights Of(SheetKind kind) => kind == SheetKind.People ? Rights.Administer : Rights.Edit;
}
