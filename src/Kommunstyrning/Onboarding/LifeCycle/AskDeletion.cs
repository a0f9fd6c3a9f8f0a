using System.Globalization;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// An operator asks for a municipality to be deleted. Nothing is deleted by that: another operator has to confirm it, and not
/// before a week has gone. It must be paused, so that its people have been told, and exported, so that it can be had back.
/// </summary>
public sealed class AskDeletion(IServiceScopeFactory scopes, KommunDb db, TimeProvider clock)
{
    /// <summary>How long a deletion can be thought better of.</summary>
    public static readonly TimeSpan Waits = TimeSpan.FromDays(7);

    private const int LongestReason = 600;

    /// <returns>
    /// Forbidden for whoever does not run the instance; missing when no municipality has the slug; refused at reason; in
    /// conflict while it is not paused, was never exported, or is asked for already.
    /// </returns>
    public async Task<Outcome<Deletion>> Run(CallerAccess access, string slug, string? reason, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Operate) is { } forbidden)
            return forbidden;
        if (await TenantOf.Find(db, slug, cancel) is not { } tenant)
            return Refusal.Missing("Kommunen");
        var why = Text.Paragraphs(reason);
        if (why.Length is 0 or > LongestReason)
            return Refusal.Invalid("reason", $"Skriv varför, med högst {LongestReason} tecken. Det står i kvittot.");
        if (tenant.State != TenantState.Suspended)
            return Refusal.Conflict("", $"Pausa {tenant.Name} först, så att medlemmar och besökare får veta varför.");
        if (tenant.ExportedAt is null)
            return Refusal.Conflict(
                "",
                $"{tenant.Name} har aldrig exporterats. Kör tenant export {slug} --to FIL först, och lämna filen till kommunen."
            );
        return await TransactionRetry.Run(commits => Ask(access, tenant, why, commits, cancel), cancel);
    }

    private async Task<Outcome<Deletion>> Ask(
        CallerAccess access,
        Tenant tenant,
        string reason,
        Action commits,
        CancellationToken cancel
    )
    {
        await using var scope = await TenantScope.Open(scopes, tenant, Intent.Write, access, cancel);
        if (await scope.Db.Deletions.AnyAsync(d => d.Slug == tenant.Id && d.State == DeletionState.Asked, cancel))
            return Refusal.Conflict("", $"Det är redan begärt att {tenant.Name} raderas.");
        var now = clock.GetUtcNow();
        var asked = new Deletion
        {
            Slug = tenant.Id,
            Name = tenant.Name,
            AreaCode = tenant.AreaCode,
            Reason = reason,
            AskedAt = now,
            AskedById = access.AccountId ?? Guid.Empty,
            AskedBy = Name(access),
            NotBefore = now + Waits,
        };
        scope.Db.Add(asked);
        await scope.Db.SaveChangesAsync(cancel);
        var notBefore = asked.NotBefore.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        scope
            .Get<Trail>()
            .Add(
                new TrailNote(TrailKind.DeletionAsked, tenant.Name)
                {
                    Details = [("reason", reason), ("notBefore", notBefore)],
                }
            );
        await scope.Seal(cancel);
        commits();
        await scope.Commit(CancellationToken.None);
        return asked;
    }

    internal static string Name(CallerAccess access) =>
        access.Name[..Math.Min(access.Name.Length, Deletion.NameLength)];
}
