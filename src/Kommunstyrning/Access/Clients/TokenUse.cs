using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Access;

/// <summary>
/// Writes down that tokens are given out and used, coarsely: the moment on client and grant, give or take a minute, and one line
/// a day in the trail. The first of a day also sweeps away what is long over.
/// </summary>
public sealed class TokenUse(KommunDb db, TrailAcrossTenants across, IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int SweptAtOnce = 200;

    private static readonly TimeSpan Precision = TimeSpan.FromMinutes(1);

    /// <summary>A client got an access token: by itself, by a consent, or by renewing.</summary>
    /// <remarks>In a context of its own: the server goes on with the token as it read it before it was taken.</remarks>
    public async Task Issued(TokenHolder holder, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TokenUse>().NoteIssue(holder, cancel);
    }

    private async Task NoteIssue(TokenHolder holder, CancellationToken cancel)
    {
        if (await db.InTransaction(() => NoteIssued(holder, cancel), _ => true, cancel))
            await Sweep(clock.GetUtcNow(), cancel);
    }

    /// <returns>Whether it was the first of the day.</returns>
    private async Task<bool> NoteIssued(TokenHolder holder, CancellationToken cancel)
    {
        var (now, grant, client) = (clock.GetUtcNow(), holder.Grant?.Id, holder.Client.Id);
        var before = holder.Grant is { } given ? given.IssuedAt : holder.Client.IssuedAt;
        var isFirst = IsFirstOfDay(before, now);
        var written = grant is null
            ? await db
                .Clients.Where(c => c.Id == client && c.IssuedAt == before)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.IssuedAt, now), cancel)
            : await db
                .ClientGrants.Where(g => g.Id == grant && g.IssuedAt == before)
                .ExecuteUpdateAsync(set => set.SetProperty(g => g.IssuedAt, now), cancel);
        if (!isFirst || written == 0)
            return false;
        across.Add(holder.AsActor(), Note(TrailKind.TokenIssued, holder), [holder.Tenant]);
        return true;
    }

    /// <summary>A token was taken by the API.</summary>
    public async Task Used(TokenHolder holder, CancellationToken cancel)
    {
        var (now, before) = (clock.GetUtcNow(), holder.Grant is { } given ? given.UsedAt : holder.Client.UsedAt);
        if (before is not { } used || now - used >= Precision)
            await db.InTransaction(() => NoteUsed(holder, before, now, cancel), written => written > 0, cancel);
    }

    private async Task<int> NoteUsed(
        TokenHolder holder,
        DateTimeOffset? before,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var (grant, client) = (holder.Grant?.Id, holder.Client.Id);
        var latest = now - Precision;
        var written = grant is null
            ? 0
            : await db
                .ClientGrants.Where(g => g.Id == grant && (g.UsedAt == null || g.UsedAt <= latest))
                .ExecuteUpdateAsync(set => set.SetProperty(g => g.UsedAt, now), cancel);
        var ofClient = await db
            .Clients.Where(c => c.Id == client && (c.UsedAt == null || c.UsedAt <= latest))
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.UsedAt, now), cancel);
        if (grant is null)
            written = ofClient;
        if (written > 0 && IsFirstOfDay(before, now))
            across.Add(holder.AsActor(), Note(TrailKind.TokenUsed, holder), [holder.Tenant]);
        return Math.Max(written, ofClient);
    }

    private static bool IsFirstOfDay(DateTimeOffset? before, DateTimeOffset now) =>
        before is not { } then || StockholmDay.Of(then) != StockholmDay.Of(now);

    private static TrailNote Note(TrailKind kind, TokenHolder holder) =>
        new(kind, holder.Client.DisplayName!, holder.Client.Id);

    /// <summary>A refresh token that was used is known until it would have ended anyway, so that a copy of it is found out.</summary>
    private async Task Sweep(DateTimeOffset now, CancellationToken cancel)
    {
        var (yesterday, oldest) = (now.UtcDateTime.AddDays(-1), now.AddDays(-1));
        List<Guid> tokens = await db
            .ClientTokens.Where(t => t.ExpirationDate < yesterday)
            .OrderBy(t => t.ExpirationDate)
            .Select(t => t.Id)
            .Take(SweptAtOnce)
            .ToListAsync(cancel);
        if (tokens.Count > 0)
            await db.ClientTokens.Where(t => tokens.Contains(t.Id)).ExecuteDeleteAsync(cancel);
        await db.ClientGrants.Where(g => g.ExpiresAt < oldest && !g.Tokens.Any()).ExecuteDeleteAsync(cancel);
    }
}
