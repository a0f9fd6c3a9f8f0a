using Kommunstyrning.Kolada;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>Brings the catalogue up to date, and notes what was retitled, ended, removed or brought back.</summary>
internal static class FetchCatalogue
{
    public static async Task<ImportRun> Run(ImportSession session, CancellationToken cancel)
    {
        var complaints = new List<string>();
        var kpis = await session.Client.Kpis(complaints, cancel);
        var groups = await session.Client.KpiGroups(complaints, cancel);
        var valid = Valid(kpis, complaints);
        var usable = UsableGroups.Of(groups, "grupper av nyckeltal", complaints);
        if (valid.Count == 0)
            throw KoladaException.Broken("Kolada gav en tom katalog. Den vi har behålls.");
        foreach (var complaint in complaints)
            session.Log.Add(complaint);
        // on all processors, before a transaction is held: some hundred patterns are tried on each
        Parallel.ForEach(valid.Values, CatalogueEntry.ReadTitle);

        return await session.Write(
            async (db, run) =>
            {
                var changed = await Update(db, run, valid, complaints.Count > 0, session.Now, cancel);
                changed |= await UpdateGroups(db, usable, complaints.Count > 0, cancel);
                run.Tally = run.Tally with { Indicators = valid.Count };
                run.Stage = ImportStage.Areas;
                if (changed)
                    await db.RaiseDataVersion(session.Now, cancel);
            },
            cancel
        );
    }

    private static Dictionary<string, KoladaKpi> Valid(IReadOnlyList<KoladaKpi> kpis, List<string> complaints)
    {
        var valid = new Dictionary<string, KoladaKpi>(StringComparer.Ordinal);
        foreach (var kpi in kpis)
        {
            if (!IndicatorCode.IsValid(kpi.Id))
                complaints.Add("En post i katalogen har en kod som inte hör till ett nyckeltal. Den hoppades över.");
            else if (Text.Line(kpi.Title).Length == 0)
                complaints.Add($"{kpi.Id} i katalogen har inget namn och hoppades över.");
            else if (!valid.TryAdd(kpi.Id, kpi))
                complaints.Add($"{kpi.Id} står två gånger i katalogen. Den första gäller.");
        }
        return valid;
    }

    private static async Task<bool> Update(
        KommunDb db,
        ImportRun run,
        Dictionary<string, KoladaKpi> kpis,
        bool isIncomplete,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var known = await db.Indicators.ToDictionaryAsync(i => i.Id, StringComparer.Ordinal, cancel);
        await RemoveExamples(db, known, kpis, cancel);
        var book = new NoticeBook(db, run.Id, now, isFirst: known.Count == 0);
        foreach (var kpi in kpis.Values)
        {
            if (known.TryGetValue(kpi.Id, out var indicator))
                book.Compare(indicator, ShortText.Line(kpi.Title, Indicator.TitleLength));
            else
                db.Indicators.Add(indicator = new Indicator { Id = kpi.Id, Title = kpi.Title });
            CatalogueEntry.Copy(kpi, indicator);
        }
        if (!isIncomplete)
        {
            foreach (var gone in known.Values.Where(i => i.RemovedAt is null && !kpis.ContainsKey(i.Id)))
                book.Remove(gone);
        }
        return db.ChangeTracker.Entries<Indicator>().Any(e => e.State != EntityState.Unchanged);
    }

    /// <summary>The sample gives way for good when the real source takes its place: its values were invented.</summary>
    private static async Task RemoveExamples(
        KommunDb db,
        Dictionary<string, Indicator> known,
        Dictionary<string, KoladaKpi> kpis,
        CancellationToken cancel
    )
    {
        var examples = known.Values.Where(i => i.IsExample && !kpis.ContainsKey(i.Id)).ToList();
        if (examples.Count == 0 || kpis.Values.Any(CatalogueEntry.IsExample))
            return;
        var ids = examples.ConvertAll(i => i.Id);
        await db.Panels.Where(p => ids.Contains(p.IndicatorId)).ExecuteDeleteAsync(cancel);
        await db.Notices.Where(n => ids.Contains(n.IndicatorId)).ExecuteDeleteAsync(cancel);
        db.Indicators.RemoveRange(examples);
        foreach (var id in ids)
            known.Remove(id);
    }

    private static async Task<bool> UpdateGroups(
        KommunDb db,
        IReadOnlyList<KoladaGroup> groups,
        bool isIncomplete,
        CancellationToken cancel
    )
    {
        var known = await db.IndicatorGroups.ToDictionaryAsync(g => g.Id, StringComparer.Ordinal, cancel);
        var members = (await db.IndicatorGroupMembers.ToListAsync(cancel)).ToDictionary(m =>
            (m.GroupId, m.IndicatorId)
        );
        foreach (var group in groups)
        {
            if (!known.Remove(group.Id, out var row))
                db.IndicatorGroups.Add(row = new IndicatorGroup { Id = group.Id, Title = "" });
            row.Title = ShortText.Line(group.Title, Indicator.TitleLength);
            foreach (
                var id in group
                    .Members.Select(m => m.MemberId)
                    .Where(IndicatorCode.IsValid)
                    .Distinct(StringComparer.Ordinal)
            )
            {
                if (!members.Remove((group.Id, id)))
                    db.IndicatorGroupMembers.Add(new IndicatorGroupMember { GroupId = group.Id, IndicatorId = id });
            }
        }
        if (!isIncomplete)
        {
            db.IndicatorGroupMembers.RemoveRange(members.Values);
            db.IndicatorGroups.RemoveRange(known.Values);
        }
        return db.ChangeTracker.HasChanges();
    }
}
