using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>How somebody has shown who it is.</summary>
/// <param name="Through">The municipality whose identity provider answered for it; null after a password.</param>
/// <param name="IsStrong">With a second factor, or with a passkey, which is two at once.</param>
public sealed record SignInWay(TenantId? Through, bool IsStrong)
{
    /// <summary>The password alone.</summary>
    public static SignInWay Password { get; } = new(null, IsStrong: false);

    /// <summary>The password, and then a code or a passkey.</summary>
    public static SignInWay TwoSteps { get; } = new(null, IsStrong: true);

    public static SignInWay Passkey { get; } = new(null, IsStrong: true) { IsByPasskey = true };

    /// <summary>Without a password, by a key that the person's device keeps.</summary>
    public bool IsByPasskey { get; init; }

    /// <summary>As the line of the trail says it; these words stand in the chain.</summary>
    internal string Told =>
        IsByPasskey ? "passkey"
        : Through is null ? ""
        : "provider";
}

/// <summary>
/// Begins a session at sign-in, always with a new secret, ends the one that the browser had, and sweeps away some that are too
/// old to be used. The lines of the trail are kept with it, or there is no session.
/// </summary>
public sealed class StartSession(
    KommunDb db,
    EndSession sessions,
    SessionLimits limits,
    AccountTrail trail,
    TimeProvider clock
)
{
    private const int SweptAtOnce = 100;

    /// <param name="client">The browser's User-Agent; null where it sent none.</param>
    /// <param name="former">The session that the browser had; null for none.</param>
    /// <returns>The secret, which is kept nowhere else than in the browser.</returns>
    public Task<string> Run(Account account, string? client, SignInWay way, Guid? former, CancellationToken cancel) =>
        db.InTransaction(() => Begin(account, client, way, former, cancel), _ => true, cancel);

    private async Task<string> Begin(
        Account account,
        string? client,
        SignInWay way,
        Guid? former,
        CancellationToken cancel
    )
    {
        var (now, secret, told) = (clock.GetUtcNow(), SessionSecret.New(), Text.Line(client));
        if (former is { } left)
            await sessions.Run(left, cancel);
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
        await trail.Add(
            account.AsActor() with
            {
                Through = way.Through,
            },
            account.Id,
            new TrailNote(TrailKind.SignedIn) { Details = [("way", way.Told)] },
            cancel
        );
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
