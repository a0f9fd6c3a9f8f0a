using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>How somebody has shown who it is.</summary>
/// <param name="Through">The municipality whose identity provider answered for it; null after a password.</param>
/// <param name="IsStrong">With a second factor.</param>
public sealed record SignInWay(TenantId? Through, bool IsStrong)
{
    public static SignInWay Password { get; } = new(null, IsStrong: false);
}

/// <summary>Begins a session at sign-in, always with a new secret, and sweeps away some that are too old to be used.</summary>
public sealed class StartSession(KommunDb db, SessionLimits limits, TimeProvider clock)
{
    private const int SweptAtOnce = 100;

    /// <param name="client">The browser's User-Agent; null where it sent none.</param>
    /// <param name="way">By password where nothing is said.</param>
    /// <returns>The secret, which is kept nowhere else than in the browser.</returns>
    public async Task<string> Run(Account account, string? client, SignInWay way, CancellationToken cancel)
    {
        var (now, secret, told) = (clock.GetUtcNow(), SessionSecret.New(), Text.Line(client));
        await Sweep(now, cancel);
        db.Sessions.Add(
            new Session
            {
                Id = Guid.CreateVersion7(now),
                AccountId = account.Id,
                SecretHash = SessionSecret.HashOf(secret),
                CreatedAt = now,
                SeenAt = now,
                Through = way.Through,
                IsStrong = way.IsStrong,
                Client = told[..Math.Min(told.Length, Session.ClientLength)],
            }
        );
        await db.SaveChangesAsync(cancel);
        return secret;
    }

    private async Task Sweep(DateTimeOffset now, CancellationToken cancel)
    {
        var oldest = now - limits.Absolute;
        List<Guid> old = await db
            .Sessions.Where(s => s.CreatedAt < oldest)
            .OrderBy(s => s.CreatedAt)
            .Select(s => s.Id)
            .Take(SweptAtOnce)
            .ToListAsync(cancel);
        if (old.Count > 0)
            await db.Sessions.Where(s => old.Contains(s.Id)).ExecuteDeleteAsync(cancel);
    }
}
