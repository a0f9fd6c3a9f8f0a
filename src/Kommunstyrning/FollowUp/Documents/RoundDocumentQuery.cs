using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>One decision on a round, as the list of editions names it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Paragraph">Empty when unknown.</param>
/// <param name="Reason">Why there is another edition; empty on the first.</param>
/// <param name="LockedAt">When it was registered.</param>
public sealed record EditionLine(
    int Number,
    string Body,
    DateOnly DecidedOn,
    string Paragraph,
    string Reason,
    DateTimeOffset LockedAt
);

/// <summary>A round's report as one reader may see it.</summary>
/// <param name="Document">With its decision where it is an edition.</param>
/// <param name="Editions">All there are, newest first; empty before the first decision.</param>
public sealed record FoundDocument(Round Round, RoundDocument Document, IReadOnlyList<EditionLine> Editions)
{
    /// <summary>The number of the edition that is shown; null for what stands in an open round.</summary>
    public int? Edition => Document.Decision?.Edition;

    /// <summary>What is shown has been decided, and there is a later decision.</summary>
    public bool HasNewer => Edition is { } shown && Editions is [var newest, ..] && newest.Number > shown;
}

/// <summary>
/// A round's report: made of the rows as they stand for members while it is open, and read as it was decided for everyone else.
/// The number of questions is the same for ten goals and for two thousand.
/// </summary>
public sealed class RoundDocumentQuery(KommunDb db, DocumentMaker maker)
{
    /// <param name="edition">A certain one, from 1; null for what stands now: to members the rows of an open round, to all others the newest edition.</param>
    /// <returns>
    /// Null where there is no such round or edition, while it is being planned, and for those who are not members while nothing
    /// has been decided.
    /// </returns>
    public async Task<FoundDocument?> Run(CallerAccess access, Guid roundId, int? edition, CancellationToken cancel)
    {
        var round = await db.Rounds.AsNoTracking().SingleOrDefaultAsync(r => r.Id == roundId, cancel);
        if (round is null || round.State == RoundState.Planned)
            return null;
        var editions = await Editions(roundId, cancel);
        if (edition is null && round.State == RoundState.Open && SeesOpen(access))
            return new FoundDocument(round, await maker.Make(access, round, cancel), editions);
        var wanted = edition ?? (editions is [var newest, ..] ? newest.Number : null);
        var text = await db
            .RoundEditions.Where(e => e.RoundId == roundId && e.Number == wanted)
            .Select(e => e.Document)
            .SingleOrDefaultAsync(cancel);
        return text is null ? null : new FoundDocument(round, EditionJson.Read(text), editions);
    }

    /// <summary>Members, and whoever looks after what has been done.</summary>
    internal static bool SeesOpen(CallerAccess access) => access.SeesDrafts || access.MayReadTrail;

    private async Task<IReadOnlyList<EditionLine>> Editions(Guid roundId, CancellationToken cancel) =>
        await db
            .RoundEditions.Where(e => e.RoundId == roundId)
            .OrderByDescending(e => e.Number)
            .Select(e => new EditionLine(e.Number, e.Body, e.DecidedOn, e.Paragraph, e.Reason, e.LockedAt))
            .ToListAsync(cancel);
}
