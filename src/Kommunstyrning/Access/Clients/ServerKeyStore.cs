using System.Security.Cryptography;
using Kommunstyrning.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>A generation of keys as it is used.</summary>
/// <param name="SigningKey">PKCS #8 of an ECDSA key on P-256.</param>
/// <param name="EncryptionKey">256 bits.</param>
/// <param name="UsedFrom">Before then it is shown and not yet signed with, so that every node knows it when the first does.</param>
public sealed record ServerKeyPair(int Generation, byte[] SigningKey, byte[] EncryptionKey, DateTimeOffset UsedFrom);

/// <summary>
/// The keys of the authorization server, kept in the database and shared by all nodes. Whoever reads them makes the next
/// generation when the newest is old, and takes away those that nothing is left of.
/// </summary>
public sealed class ServerKeyStore(KommunDb db, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long a generation is the newest.</summary>
    public static readonly TimeSpan Rotation = TimeSpan.FromDays(60);

    /// <summary>How long a new one is known before it is used; nodes read them far more often.</summary>
    public static readonly TimeSpan Announcement = TimeSpan.FromDays(1);

    private readonly IDataProtector protector = protection.CreateProtector(nameof(ServerKey));

    /// <returns>The one to sign and encrypt with first, then the others that are known.</returns>
    public async Task<IReadOnlyList<ServerKeyPair>> Read(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = await Rows(cancel);
        if (rows.Count == 0 || now - rows[^1].CreatedAt >= Rotation || Open(rows[^1]) is null)
        {
            await Add(rows is [.., var last] ? last.Generation + 1 : 1, now, cancel);
            rows = await Rows(cancel);
        }
        await RemoveOld(rows, now, cancel);
        var pairs = rows.Select(Open).OfType<ServerKeyPair>().ToList();
        // the first of all, and one whose predecessors cannot be opened any more, is used at once
        var used = pairs.LastOrDefault(p => p.UsedFrom <= now) ?? pairs[^1];
        return [used, .. pairs.Where(p => p != used).Reverse()];
    }

    private Task<List<ServerKey>> Rows(CancellationToken cancel) =>
        db.ServerKeys.AsNoTracking().OrderBy(k => k.Generation).ToListAsync(cancel);

    private async Task Add(int generation, DateTimeOffset now, CancellationToken cancel)
    {
        using var signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var key = new ServerKey
        {
            Generation = generation,
            SealedSigningKey = protector.Protect(Convert.ToBase64String(signing.ExportPkcs8PrivateKey())),
            SealedEncryptionKey = protector.Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))),
            CreatedAt = now,
        };
        db.Add(key);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (DatabaseErrors.IsCollision(exception))
        {
            // another node has made it at the same moment
        }
        finally
        {
            db.Entry(key).State = EntityState.Detached;
        }
    }

    /// <summary>Nothing that was encrypted with it can be alive once its successor has been used as long as a grant lasts.</summary>
    private async Task RemoveOld(List<ServerKey> rows, DateTimeOffset now, CancellationToken cancel)
    {
        var old = rows.Zip(rows.Skip(1), (key, next) => (key.Generation, End: next.CreatedAt + Announcement))
            .Where(k => k.End + TokenLifetimes.Grant + Announcement <= now)
            .Select(k => k.Generation)
            .ToList();
        if (old.Count == 0)
            return;
        await db.ServerKeys.Where(k => old.Contains(k.Generation)).ExecuteDeleteAsync(cancel);
        rows.RemoveAll(k => old.Contains(k.Generation));
    }

    /// <returns>Null where the key ring can no longer open it.</returns>
    private ServerKeyPair? Open(ServerKey key)
    {
        try
        {
            return new ServerKeyPair(
                key.Generation,
                Convert.FromBase64String(protector.Unprotect(key.SealedSigningKey)),
                Convert.FromBase64String(protector.Unprotect(key.SealedEncryptionKey)),
                key.CreatedAt + Announcement
            );
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
