using Kommunstyrning.Kolada;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>
/// Cuts what is to be fetched into slices so that pages come full: all indicators for some areas and years at a time,
/// which fills nearly every page, or all years of at most 25 chosen indicators. How many years a slice can hold is
/// estimated from the rows of one municipality.
/// </summary>
internal static class PlanValues
{
    /// <summary>As far back as the source goes.</summary>
    private const int FirstYear = 1970;

    /// <summary>About so many rows are held in memory, and lost when the program is killed.</summary>
    private const long RowsPerSlice = 350_000;

    private const int GuessedRowsPerIndicator = 4_000;
    private static readonly TimeSpan OlderYearsEvery = TimeSpan.FromDays(6);

    public static async Task<ImportRun> Run(ImportSession session, ImportRun run, CancellationToken cancel)
    {
        var slices = run.Kind switch
        {
            ImportKind.Full => await Everything(session, cancel),
            ImportKind.Selection => await Chosen(session, run.Selection, cancel),
            _ => await Changes(session, run, cancel),
        };
        return await session.Write(
            (_, row) =>
            {
                row.Plan = new ImportPlan { IsMade = true, Slices = slices };
                return Task.CompletedTask;
            },
            cancel
        );
    }

    /// <summary>After the newest years: where something had changed, older years are looked at too.</summary>
    public static ImportPlan AndOlder(ImportPlan plan, DateOnly since, int now) =>
        plan with
        {
            Slices = [.. plan.Slices, .. Years(now).Skip(1).Select(years => Slice(years, since))],
        };

    private static async Task<List<ImportSlice>> Everything(ImportSession session, CancellationToken cancel)
    {
        var areas = await session.Read(db => db.Areas.AsNoTracking().ToListAsync(cancel));
        var rows = await Survey(session, areas, cancel);
        var slices = new List<ImportSlice>();
        var years = new List<int>();
        long expected = 0;
        foreach (var year in Years(session.ThisYear).SelectMany(some => some))
        {
            var ofYear = rows.GetValueOrDefault(year) * areas.Count;
            if (years.Count > 0 && (years.Count == DataRequest.MostIds || expected + ofYear > RowsPerSlice))
            {
                slices.Add(new ImportSlice { Years = years, ExpectedRows = expected });
                (years, expected) = ([], 0);
            }
            years.Add(year);
            expected += ofYear;
        }
        slices.Add(new ImportSlice { Years = years, ExpectedRows = expected });
        return slices;
    }

    /// <returns>Rows of one municipality by year.</returns>
    private static async Task<Dictionary<int, long>> Survey(
        ImportSession session,
        List<Area> areas,
        CancellationToken cancel
    )
    {
        var rows = new Dictionary<int, long>();
        if (areas.Find(a => a.Kind == AreaKind.Municipality) is not { } one)
            return rows;
        foreach (var years in Years(session.ThisYear))
        {
            await session.Client.ReadData(
                new DataRequest([], [one.Code], years),
                page =>
                {
                    foreach (var row in page.Cells.DistinctBy(c => (c.Kpi, c.Year)))
                        rows[row.Year] = rows.GetValueOrDefault(row.Year) + 1;
                    return ValueTask.CompletedTask;
                },
                cancel
            );
        }
        return rows;
    }

    private static async Task<List<ImportSlice>> Chosen(
        ImportSession session,
        ImportSelection selection,
        CancellationToken cancel
    )
    {
        var ofGroups = await session.Read(db =>
            db.IndicatorGroupMembers.Where(m => selection.Groups.Contains(m.GroupId))
                .Select(m => m.IndicatorId)
                .ToListAsync(cancel)
        );
        return
        [
            .. selection
                .Indicators.Concat(ofGroups)
                .Where(IndicatorCode.IsValid)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Chunk(DataRequest.MostIds)
                .Select(ids => new ImportSlice
                {
                    Indicators = [.. ids],
                    ExpectedRows = (long)ids.Length * GuessedRowsPerIndicator,
                }),
        ];
    }

    private static async Task<List<ImportSlice>> Changes(ImportSession session, ImportRun run, CancellationToken cancel)
    {
        var version = await session.Read(db => db.DataVersions.AsNoTracking().SingleAsync(cancel));
        var (newest, older) = (Years(session.ThisYear)[0], Years(session.ThisYear).Skip(1));
        if (run.Since is not { } since)
            return [];
        if (run.Kind == ImportKind.Catalogue)
            return [.. older.Select(years => Slice(years, since))];
        var areOlderDue = session.Now - version.OlderChangesReadTo > OlderYearsEvery;
        return areOlderDue
            ? [Slice(newest, since), .. older.Select(years => Slice(years, OlderSince(version, since)))]
            : [Slice(newest, since)];
    }

    /// <summary>Older years may have been read last long before the newest.</summary>
    public static DateOnly OlderSince(DataVersion version, DateOnly since) =>
        version.OlderChangesReadTo is { } at && StockholmDay.Of(at).AddDays(-1) is var day && day < since ? day : since;

    private static ImportSlice Slice(int[] years, DateOnly since) =>
        new()
        {
            Years = [.. years],
            Since = since,
            ExpectedRows = 1,
        };

    /// <summary>From next year back, at most 25 at a time: some series run ahead.</summary>
    private static List<int[]> Years(int now) =>
        [.. Enumerable.Range(FirstYear, now + 2 - FirstYear).Reverse().Chunk(DataRequest.MostIds)];
}
