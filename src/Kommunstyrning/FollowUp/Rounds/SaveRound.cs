using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>Makes a round, or changes one that is not open yet. Only those who may edit see it until it is opened.</summary>
public sealed class SaveRound(KommunDb db, PlanQuery plans, UnitsQuery units)
{
    /// <summary>In one municipality.</summary>
    public const int Most = 500;

    /// <summary>Saves in the caller's transaction.</summary>
    /// <returns>
    /// The new round. Without a field: forbidden (403) where the caller may not edit, and in conflict where no model is in force
    /// or there are too many rounds. Else every fault at once: invalid at name, kind, weighing, methodText, periodFrom, periodTo
    /// or deadlines.Step, and in conflict at name or periodTo where there is a twin.
    /// </returns>
    public async Task<Outcome<Round>> Add(CallerAccess access, RoundInput raw, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        var version = (await plans.Versions(access, cancel)).FirstOrDefault(v => v.State == VersionState.InForce);
        if (version is null)
            return Refusal.Conflict(
                "",
                "Ingen styrmodell är i kraft än, så det finns inget att följa upp. Sätt en version i kraft först."
            );
        await StructureLock.Take(db, version.Id, cancel);
        if (await db.Rounds.CountAsync(cancel) >= Most)
            return Refusal.Conflict("", $"Det finns {Most} uppföljningar. Kasta sådana som aldrig öppnades först.");
        return await Write(access, new Round { Name = "", VersionId = version.Id }, raw, isNew: true, cancel);
    }

    /// <summary>Saves in the caller's transaction; raises the revision also where nothing differs.</summary>
    /// <param name="revision">The revision that the person read.</param>
    /// <returns>The round. Missing, stale, or in conflict when it is open or locked, without a field; else as when adding.</returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<Round>> Edit(
        CallerAccess access,
        Guid id,
        int revision,
        RoundInput raw,
        CancellationToken cancel
    )
    {
        var found = await RoundToChange.Find(db, access, id, revision, RoundToChange.WhyNotPlanned, cancel);
        if (!found.Succeeded)
            return found;
        await StructureLock.Take(db, found.Value.VersionId, cancel);
        return await Write(access, found.Value, raw, isNew: false, cancel);
    }

    private async Task<Outcome<Round>> Write(
        CallerAccess access,
        Round round,
        RoundInput raw,
        bool isNew,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        var input = raw.Normalise();
        var others = await db.Rounds.AsNoTracking().Where(r => r.Id != round.Id).ToListAsync(cancel);
        var steps = RoundCheck.StepsOf(await units.Run(cancel));
        var refusals = RoundCheck.Of(input, others, steps).ToList();
        if (refusals.Count > 0)
            return Outcome<Round>.Refused(refusals);

        round.Name = input.Name;
        round.Kind = input.Kind;
        round.PeriodFrom = input.PeriodFrom!.Value;
        round.PeriodTo = input.PeriodTo!.Value;
        round.Deadlines = input.Days();
        round.Weighing = input.Weighing;
        round.MethodText = input.MethodText;
        if (isNew)
            db.Add(round);
        else
            StructureLock.Touch(db, round);
        await db.SaveChangesAsync(cancel);
        return round;
    }
}
