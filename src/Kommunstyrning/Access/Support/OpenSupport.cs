using System.Globalization;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>Raw.</summary>
/// <param name="Hours">One of <see cref="OpenSupport.Lengths"/>.</param>
public sealed record SupportInput(string? Reason, int? Hours);

/// <summary>
/// Whoever runs the instance opens the door to the municipality that has been entered, for some hours and for a reason. Its
/// administrators get a letter, and its trail a line, in the same transaction.
/// </summary>
public sealed class OpenSupport(KommunDb db, TellMembers tell, Trail trail, TimeProvider clock)
{
    /// <summary>How many hours a visit may last.</summary>
    public static readonly IReadOnlyList<int> Lengths = [1, 4, 8];

    /// <summary>The fewest characters of a reason.</summary>
    public const int LeastReason = 10;

    /// <summary>Saves in the caller's transaction.</summary>
    /// <returns>
    /// Forbidden (403) for whoever does not run the instance; else every fault at once, at reason and hours; in conflict
    /// without a field while the same person's visit goes on.
    /// </returns>
    public async Task<Outcome<SupportVisit>> Run(CallerAccess access, SupportInput raw, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Operate) is { } forbidden)
            return forbidden;
        if (access.AccountId is not { } account)
            return Refusal.Forbidden("Bara en person kan öppna ett stödbesök.");
        var reason = Text.Paragraphs(raw.Reason);
        if (Check(reason, raw.Hours).ToList() is { Count: > 0 } refusals)
            return Outcome<SupportVisit>.Refused(refusals);
        var (here, now) = (db.CurrentTenantId, clock.GetUtcNow());
        if (
            await db.SupportVisits.AnyAsync(
                v => v.TenantId == here && v.AccountId == account && v.EndedAt == null && v.EndsAt > now,
                cancel
            )
        )
            return Refusal.Conflict(
                "",
                "Du har redan ett stödbesök här. Avsluta det först, om det behöver ett annat skäl eller en annan tid."
            );

        var visit = new SupportVisit
        {
            Id = Guid.CreateVersion7(now),
            TenantId = here,
            AccountId = account,
            Reason = reason,
            OpenedAt = now,
            EndsAt = now + TimeSpan.FromHours(raw.Hours!.Value),
        };
        db.Add(visit);
        await db.SaveChangesAsync(cancel);
        await tell.Run(new(LetterKind.SupportOpened), access, cancel);
        var until = visit.EndsAt.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        trail.Add(new TrailNote(TrailKind.SupportOpened) { Details = [("reason", reason), ("until", until)] });
        return visit;
    }

    private static IEnumerable<Refusal> Check(string reason, int? hours)
    {
        if (reason.Length < LeastReason)
            yield return Refusal.Invalid(
                "reason",
                $"Skriv varför du behöver se kommunens utkast, med minst {LeastReason} tecken. Kommunen läser det."
            );
        if (reason.Length > SupportVisit.ReasonLength)
            yield return Refusal.Invalid("reason", $"Skälet får ha högst {SupportVisit.ReasonLength} tecken.");
        if (hours is not { } chosen || !Lengths.Contains(chosen))
            yield return Refusal.Invalid("hours", "Välj hur länge besöket får vara.");
    }
}
