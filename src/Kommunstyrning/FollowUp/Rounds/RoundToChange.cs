using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>A round that somebody is about to change.</summary>
internal static class RoundToChange
{
    /// <param name="whyNot">Asked before the revision, so that whoever comes too late is told what has happened and not that something has.</param>
    /// <returns>
    /// Tracked. Refused without a field: forbidden (403) where the caller may not edit, missing, in conflict as asked, or stale.
    /// </returns>
    public static async Task<Outcome<Round>> Find(
        KommunDb db,
        CallerAccess access,
        Guid id,
        int revision,
        Func<Round, Refusal?> whyNot,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Rounds.SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } round)
            return Refusal.Missing("Uppföljningen");
        if (whyNot(round) is { } refusal)
            return refusal;
        return round.Revision == revision ? round : Refusal.Stale($"”{round.Name}”");
    }

    /// <summary>Said where something can only be done before a round is opened.</summary>
    public static Refusal? WhyNotPlanned(Round round) =>
        round.State switch
        {
            RoundState.Planned => null,
            RoundState.Open => Refusal.Conflict(
                "",
                $"”{round.Name}” är öppen redan. Sista dagar flyttas på dess sida; namn, period och metod står fast."
            ),
            RoundState.Locked => Refusal.Conflict("", $"”{round.Name}” är beslutad och låst."),
        };
}
