using System.Globalization;
using Kommunstyrning.Access;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>What is known of the decision on a round. Raw.</summary>
public sealed record LockInput
{
    /// <summary>Who decided; needed.</summary>
    public string Body { get; init; } = "";

    /// <summary>Needed, and not after today.</summary>
    public DateOnly? DecidedOn { get; init; }

    /// <summary>As in the minutes: § 112. Empty when unknown.</summary>
    public string Paragraph { get; init; } = "";

    /// <summary>By unit, why it was decided on without that unit's report being approved. Needed of each such unit; of others it is passed over.</summary>
    public Dictionary<Guid, string> Missing { get; init; } = [];
}

/// <summary>
/// Registers that a round has been decided on. The report is written down as it stands, as the next edition, and nothing in the
/// round is changed after that. Those who report in it are told.
/// </summary>
public sealed class LockRound(KommunDb db, DocumentMaker maker, TellReporters tell, Trail trail, TimeProvider clock)
{
    /// <summary>
    /// Saves in the caller's transaction. Of several at once one makes the edition. Whoever is saving something in the round at the
    /// same moment is run again, and finds it locked.
    /// </summary>
    /// <param name="revision">Of the round, as the person read it.</param>
    /// <returns>
    /// The edition. Forbidden (403), missing, in conflict where it is not open, and stale, all without a field; else every fault
    /// at once: invalid at body, decidedOn and paragraph, and at missing.{unit} for each unit whose report is not approved and
    /// that has no reason, or a too long one.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<RoundEdition>> Run(
        CallerAccess access,
        Guid id,
        int revision,
        LockInput raw,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Rounds.SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } round)
            return Refusal.Missing("Uppföljningen");
        if (round.WhyClosed() is { } closed)
            return closed;
        if (round.Revision != revision || !await Hold(id, revision, cancel))
            return Refusal.Stale($"”{round.Name}”");

        var decision = new DecisionInput
        {
            Body = raw.Body,
            DecidedOn = raw.DecidedOn,
            Paragraph = raw.Paragraph,
            InForceFrom = raw.DecidedOn,
        }.Normalise();
        var reasons = raw.Missing.ToDictionary(m => m.Key, m => Text.Line(m.Value));
        var document = await maker.Make(access, round, cancel, toDecide: true);
        var refusals = decision
            .Check(clock.Today())
            .Where(r => r.Field is "body" or "decidedOn" or "paragraph")
            .Concat(document.Units.SelectMany(u => WhyNot(u, reasons)))
            .ToList();
        if (refusals.Count > 0)
            return Outcome<RoundEdition>.Refused(refusals);

        round.State = RoundState.Locked;
        round.Edition++;
        var edition = Written(access, round, decision, Named(document, reasons));
        db.Add(edition);
        await db.SaveChangesAsync(cancel);
        trail.Add(
            new TrailNote(TrailKind.RoundLocked, round.Name, round.Id)
            {
                Details =
                [
                    ("edition", edition.Number.ToString(CultureInfo.InvariantCulture)),
                    .. DecisionTrail.Words(edition.Body, edition.DecidedOn, edition.Paragraph, inForceFrom: null),
                ],
            }
        );
        await tell.OfRound(db, LetterKind.RoundDecided, id, access, cancel);
        return edition;
    }

    /// <summary>
    /// Nobody else locks the round or saves anything in it until the transaction ends: the rows of the reports get another
    /// revision, so that whoever had read them collides, and asks the round anew.
    /// </summary>
    private async Task<bool> Hold(Guid id, int revision, CancellationToken cancel)
    {
        if (
            await db
                .Rounds.Where(r => r.Id == id && r.Revision == revision)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Revision, r => r.Revision), cancel) != 1
        )
            return false;
        await db
            .UnitReports.Where(r => r.RoundId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Revision, r => r.Revision + 1), cancel);
        await db
            .GoalReports.Where(r => r.RoundId == id)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Revision, r => r.Revision + 1), cancel);
        return true;
    }

    private static IEnumerable<Refusal> WhyNot(DocumentUnit unit, Dictionary<Guid, string> reasons)
    {
        if (unit.State == ReportState.Approved)
            yield break;
        var (field, reason) = ($"missing.{unit.UnitId}", reasons.GetValueOrDefault(unit.UnitId, ""));
        if (reason.Length == 0)
            yield return Refusal.Invalid(
                field,
                $"Rapporten från {unit.Name} är inte godkänd. Vänta på den, eller skriv varför beslutet togs ändå."
            );
        if (reason.Length > Round.ReasonLength)
            yield return Refusal.Invalid(field, $"Skälet får vara högst {Round.ReasonLength} tecken.");
    }

    private static RoundDocument Named(RoundDocument document, Dictionary<Guid, string> reasons) =>
        document with
        {
            Units =
            [
                .. document.Units.Select(u =>
                    u.State == ReportState.Approved
                        ? u
                        : u with
                        {
                            WhyMissing = reasons.GetValueOrDefault(u.UnitId, ""),
                        }
                ),
            ],
        };

    private RoundEdition Written(CallerAccess by, Round round, DecisionInput decision, RoundDocument document)
    {
        var reason = round.Edition > 1 ? round.ReopenedReason : "";
        return new RoundEdition
        {
            RoundId = round.Id,
            Number = round.Edition,
            LockedAt = clock.GetUtcNow(),
            LockedBy = by.Name,
            Body = decision.Body,
            DecidedOn = decision.DecidedOn!.Value,
            Paragraph = decision.Paragraph,
            Reason = reason,
            Document = EditionJson.Write(
                document with
                {
                    Decision = new DocumentDecision(
                        round.Edition,
                        decision.Body,
                        decision.DecidedOn.Value,
                        decision.Paragraph,
                        reason
                    ),
                }
            ),
        };
    }
}
