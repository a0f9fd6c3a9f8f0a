using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

/// <summary>Which lines are asked for; what is null does not limit.</summary>
/// <param name="Person">The whole name, of who acted or of whom it was about.</param>
/// <param name="From">The first day, on the calendars of Stockholm.</param>
/// <param name="To">The last one.</param>
public sealed record TrailFilter(
    TrailKind? Kind = null,
    string? Person = null,
    DateOnly? From = null,
    DateOnly? To = null
)
{
    public bool IsEmpty => this == new TrailFilter();
}

/// <summary>Some of the lines, the newest first.</summary>
/// <param name="Count">How many the filter lets through on all pages.</param>
/// <param name="Older">Before which number the next page begins; null where there is none.</param>
/// <param name="Broken">Those of the lines that do not have the hash that they should.</param>
public sealed record TrailLines(
    IReadOnlyList<TrailEntry> Lines,
    int Count,
    long? Older,
    IReadOnlyList<long> Broken,
    TrailHead Head
);

/// <summary>Reads the trail of the municipality that has been entered.</summary>
public sealed class TrailQuery(KommunDb db)
{
    /// <summary>Lines on a page.</summary>
    public const int PageSize = 50;

    /// <param name="before">Only lines with lower numbers; null for the newest.</param>
    /// <param name="most">How many at the most.</param>
    /// <returns>Forbidden (403) for whoever may not read the trail; invalid at to when it lies before from.</returns>
    public async Task<Outcome<TrailLines>> Run(
        CallerAccess access,
        TrailFilter filter,
        long? before,
        int most,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.ReadTrail) is { } forbidden)
            return forbidden;
        if (filter.To < filter.From)
            return Refusal.Invalid("to", "Den sista dagen ligger före den första.");
        var matching = Matching(filter);
        var lines = await matching
            .Where(e => before == null || e.Number < before)
            .OrderByDescending(e => e.Number)
            .Take(most + 1)
            .ToListAsync(cancel);
        long? older = lines.Count > most ? lines[most - 1].Number : null;
        var shown = lines.Take(most).ToList();
        return new TrailLines(
            shown,
            await matching.CountAsync(cancel),
            older,
            [
                .. shown
                    .Where(e => !string.Equals(TrailHash.Of(e), e.Hash, StringComparison.Ordinal))
                    .Select(e => e.Number),
            ],
            await db.TrailHeads.AsNoTracking().SingleOrDefaultAsync(cancel) ?? new TrailHead()
        );
    }

    /// <summary>Everyone who has done something, in the order of a Swedish list; none for whoever may not read the trail.</summary>
    public async Task<IReadOnlyList<string>> People(CallerAccess access, CancellationToken cancel) =>
        access.May(Rights.ReadTrail)
            ?
            [
                .. (await db.TrailEntries.Select(e => e.By).Distinct().ToListAsync(cancel)).Order(
                    StringComparer.Create(Text.Swedish, ignoreCase: true)
                ),
            ]
            : [];

    private IQueryable<TrailEntry> Matching(TrailFilter filter)
    {
        var lines = db.TrailEntries.AsNoTracking();
        if (filter.Kind is { } kind)
            lines = lines.Where(e => e.Kind == kind);
        if (filter.Person is { } person)
            lines = lines.Where(e => e.By == person || e.Subject == person);
        if (filter.From is { } from)
        {
            var start = StockholmDay.Start(from);
            lines = lines.Where(e => e.At >= start);
        }
        if (filter.To is { } to && to < DateOnly.MaxValue)
        {
            var end = StockholmDay.Start(to.AddDays(1));
            lines = lines.Where(e => e.At < end);
        }
        return lines;
    }
}
