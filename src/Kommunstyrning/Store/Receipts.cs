using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

/// <summary>One-time keys of the tenant that has been entered: what is sent twice with the same key is done once.</summary>
public sealed class Receipts(KommunDb db, TimeProvider clock)
{
    /// <summary>How long a key is remembered.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>
    /// Takes the key, in the caller's transaction. On a server engine whoever takes the same waits until that one ends, and
    /// collides if it was kept; run again, it finds the receipt. Takes away what is older than is kept.
    /// </summary>
    /// <param name="key">At most <see cref="Receipt.KeyLength"/> characters.</param>
    /// <param name="fingerprint">SHA-256 of address and contents, hexadecimal.</param>
    /// <returns>Null when the key was free and is now taken; otherwise what was answered before.</returns>
    /// <exception cref="DbUpdateException">Somebody took it at the same moment.</exception>
    public async Task<Receipt?> Take(Guid account, string key, string fingerprint, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var oldest = now - Kept;
        if (await Of(account, key).AsNoTracking().SingleOrDefaultAsync(r => r.At >= oldest, cancel) is { } present)
            return present;
        await db.Set<Receipt>().Where(r => r.At < oldest).ExecuteDeleteAsync(cancel);
        var taken = new Receipt
        {
            AccountId = account,
            Key = key,
            Fingerprint = fingerprint,
            At = now,
        };
        db.Add(taken);
        await db.SaveChangesAsync(cancel);
        db.Entry(taken).State = EntityState.Detached;
        return null;
    }

    /// <summary>Writes down what is answered, for whoever sends the same again.</summary>
    public Task Keep(Guid account, string key, ReceiptAnswer answer, CancellationToken cancel) =>
        Of(account, key)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(r => r.Status, answer.Status)
                        .SetProperty(r => r.Location, answer.Location)
                        .SetProperty(r => r.Etag, answer.Etag)
                        .SetProperty(r => r.ContentType, answer.ContentType)
                        .SetProperty(r => r.Body, answer.Body),
                cancel
            );

    /// <summary>Gives a taken key back: nothing was done with it.</summary>
    public Task GiveBack(Guid account, string key, CancellationToken cancel) =>
        Of(account, key).ExecuteDeleteAsync(cancel);

    private IQueryable<Receipt> Of(Guid account, string key) =>
        db.Set<Receipt>().Where(r => r.AccountId == account && r.Key == key);
}

/// <summary>An answer as it goes over the wire.</summary>
/// <param name="Location">Null where it names no address.</param>
/// <param name="Etag">Null where it has no entity tag.</param>
/// <param name="ContentType">Null where it has no body.</param>
public sealed record ReceiptAnswer(int Status, string? Location, string? Etag, string? ContentType, byte[] Body)
{
    public static ReceiptAnswer Of(Receipt receipt) =>
        new(receipt.Status, receipt.Location, receipt.Etag, receipt.ContentType, receipt.Body);
}
