using Kommunstyrning.Kolada;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>Brings areas and groups up to date. A new area gets the next place; none ever loses its own (decision 5).</summary>
internal static class FetchAreas
{
    public static async Task<ImportRun> Run(ImportSession session, CancellationToken cancel)
    {
        var complaints = new List<string>();
        var areas = await session.Client.Areas(complaints, cancel);
        var groups = await session.Client.AreaGroups(complaints, cancel);
        if (areas.Count == 0)
            throw KoladaFault.Broken("Kolada gav en tom lista av kommuner. Den vi har behålls.");
        foreach (var complaint in complaints)
            session.Log.Add(complaint);

        return await session.Write(
            async (db, run) =>
            {
                var rows = await Update(db, areas, session.Log, cancel);
                await UpdateGroups(db, groups, rows, complaints.Count > 0, session.Now, cancel);
                run.Tally = run.Tally with { Areas = rows.Count };
                run.Stage =
                    run.Kind == ImportKind.Catalogue && run.Since is null ? ImportStage.Check : ImportStage.Values;
                if (db.ChangeTracker.Entries().Any(e => e.Entity is not ImportRun && e.State != EntityState.Unchanged))
                    await db.RaiseDataVersion(session.Now, cancel);
            },
            cancel
        );
    }

    private static async Task<List<Area>> Update(
        KommunDb db,
        IReadOnlyList<KoladaArea> areas,
        IncidentLog log,
        CancellationToken cancel
    )
    {
        var rows = await db.Areas.OrderBy(a => a.Position).ToListAsync(cancel);
        var known = rows.ToDictionary(a => a.Code, StringComparer.Ordinal);
        foreach (
            var area in areas.DistinctBy(a => a.Id, StringComparer.Ordinal).OrderBy(a => a.Id, StringComparer.Ordinal)
        )
        {
            if (area.Id.Length != 4 || !area.Id.All(char.IsAsciiDigit))
            {
                log.Add("Ett område har en kod som inte är fyra siffror. Det hoppades över.");
                continue;
            }
            if (!known.TryGetValue(area.Id, out var row))
            {
                row = new Area
                {
                    Code = area.Id,
                    Name = "",
                    Kind = KindOf(area),
                    Position = rows.Count,
                };
                rows.Add(row);
                db.Areas.Add(row);
            }
            row.Name = Text.Line(area.Title);
            row.Kind = KindOf(area);
        }
        return rows;
    }

    /// <summary>The nation is typed as a region.</summary>
    private static AreaKind KindOf(KoladaArea area) =>
        area switch
        {
            { Id: Area.NationCode } => AreaKind.Nation,
            { Type: "L" } => AreaKind.Region,
            _ => AreaKind.Municipality,
        };

    private static async Task UpdateGroups(
        KommunDb db,
        IReadOnlyList<KoladaGroup> groups,
        List<Area> areas,
        bool isIncomplete,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var names = areas.ConvertAll(a => (a.Code, a.Name));
        var known = await db.AreaGroups.ToDictionaryAsync(g => g.Id, StringComparer.Ordinal, cancel);
        var lasting = (await db.AreaGroupMembers.Where(m => m.Until == null).ToListAsync(cancel)).ToLookup(
            m => m.GroupId,
            StringComparer.Ordinal
        );
        foreach (var group in groups.DistinctBy(g => g.Id, StringComparer.Ordinal))
        {
            if (!known.Remove(group.Id, out var row))
                db.AreaGroups.Add(row = new AreaGroup { Id = group.Id, Title = "" });
            var title = Text.Line(group.Title);
            if (!string.Equals(row.Title, title, StringComparison.Ordinal))
                Rename(row, title, names);
            row.RemovedAt = null;
            Follow(db, group, [.. lasting[group.Id]], today);
        }
        foreach (var gone in known.Values.Where(g => g.RemovedAt is null && !isIncomplete))
            gone.RemovedAt = now;
    }

    private static void Rename(AreaGroup row, string title, List<(string, string)> areas)
    {
        var read = GroupTitle.Read(title);
        row.Title = title.Length <= Indicator.TitleLength ? title : title[..Indicator.TitleLength];
        row.ServiceArea = read.ServiceArea;
        row.FocusCode = read.Focus(areas);
        row.Year = read.Year;
    }

    private static void Follow(KommunDb db, KoladaGroup group, List<AreaGroupMember> lasting, DateOnly today)
    {
        var now = group.Members.Select(m => m.MemberId).Where(id => id.Length == 4).ToHashSet(StringComparer.Ordinal);
        foreach (var member in lasting)
        {
            if (now.Remove(member.AreaCode))
                continue;
            // one that came and went on the same day was never seen
            if (member.Since == today)
                db.AreaGroupMembers.Remove(member);
            else
                member.Until = today;
        }
        foreach (var code in now.Order(StringComparer.Ordinal))
        {
            db.AreaGroupMembers.Add(
                new AreaGroupMember
                {
                    GroupId = group.Id,
                    AreaCode = code,
                    Since = today,
                }
            );
        }
    }
}
