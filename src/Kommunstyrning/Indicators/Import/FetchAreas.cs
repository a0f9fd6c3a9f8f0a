using Kommunstyrning.Kolada;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>Brings areas and groups up to date. A new area gets the next place; none ever loses its own (decision 5).</summary>
internal static class FetchAreas
{
    private const int CodeLength = 4;
    private const int LongestName = 100;
    private const int LongestServiceArea = 120;

    /// <summary>There are 312, and a place once given is never taken back.</summary>
    private const int Most = 1_000;

    public static async Task<ImportRun> Run(ImportSession session, CancellationToken cancel)
    {
        var complaints = new List<string>();
        var areas = Valid(await session.Client.Areas(complaints, cancel), complaints);
        var groups = await session.Client.AreaGroups(complaints, cancel);
        var usable = UsableGroups.Of(groups, "grupper av kommuner", complaints);
        foreach (var complaint in complaints)
            session.Log.Add(complaint);

        return await session.Write(
            async (db, run) =>
            {
                var rows = await Update(db, areas, cancel);
                await UpdateGroups(db, usable, rows, complaints.Count > 0, session.Now, cancel);
                run.Tally = run.Tally with { Areas = rows.Count };
                run.Stage =
                    run.Kind == ImportKind.Catalogue && run.Since is null ? ImportStage.Check : ImportStage.Values;
                if (db.ChangeTracker.Entries().Any(e => e.Entity is not ImportRun && e.State != EntityState.Unchanged))
                    await db.RaiseDataVersion(session.Now, cancel);
            },
            cancel
        );
    }

    /// <exception cref="KoladaException">There are none, or more than there can be.</exception>
    private static List<KoladaArea> Valid(IReadOnlyList<KoladaArea> areas, List<string> complaints)
    {
        var valid = new List<KoladaArea>();
        foreach (
            var area in areas.DistinctBy(a => a.Id, StringComparer.Ordinal).OrderBy(a => a.Id, StringComparer.Ordinal)
        )
        {
            if (area.Id.Length != CodeLength || !area.Id.All(char.IsAsciiDigit))
                complaints.Add("Ett område har en kod som inte är fyra siffror. Det hoppades över.");
            else if (Text.Line(area.Title).Length == 0)
                complaints.Add($"Området {area.Id} har inget namn. Det hoppades över.");
            else
                valid.Add(area);
        }
        return valid.Count switch
        {
            0 => throw KoladaException.Broken("Kolada gav en tom lista av kommuner. Den vi har behålls."),
            > Most => throw KoladaException.Broken(
                "Kolada gav en orimligt lång lista av kommuner. Den vi har behålls."
            ),
            _ => valid,
        };
    }

    private static async Task<List<Area>> Update(KommunDb db, List<KoladaArea> areas, CancellationToken cancel)
    {
        var rows = await db.Areas.OrderBy(a => a.Position).ToListAsync(cancel);
        var known = rows.ToDictionary(a => a.Code, StringComparer.Ordinal);
        foreach (var area in areas)
        {
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
            row.Name = ShortText.Line(area.Title, LongestName);
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
        List<KoladaGroup> groups,
        List<Area> areas,
        bool isIncomplete,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var today = StockholmDay.Of(now);
        var names = areas.ConvertAll(a => (a.Code, a.Name));
        var codes = areas.Select(a => a.Code).ToHashSet(StringComparer.Ordinal);
        var known = await db.AreaGroups.ToDictionaryAsync(g => g.Id, StringComparer.Ordinal, cancel);
        var lasting = (await db.AreaGroupMembers.Where(m => m.Until == null).ToListAsync(cancel)).ToLookup(
            m => m.GroupId,
            StringComparer.Ordinal
        );
        foreach (var group in groups)
        {
            if (!known.Remove(group.Id, out var row))
                db.AreaGroups.Add(row = new AreaGroup { Id = group.Id, Title = "" });
            var title = ShortText.Line(group.Title, Indicator.TitleLength);
            if (!string.Equals(row.Title, title, StringComparison.Ordinal))
                Rename(row, title, names);
            row.RemovedAt = null;
            Follow(db, group, codes, [.. lasting[group.Id]], today);
        }
        foreach (var gone in known.Values.Where(g => g.RemovedAt is null && !isIncomplete))
            gone.RemovedAt = now;
    }

    private static void Rename(AreaGroup row, string title, List<(string, string)> areas)
    {
        var read = GroupTitle.Read(title);
        row.Title = title;
        row.ServiceArea = read.ServiceArea is { } service ? ShortText.Line(service, LongestServiceArea) : null;
        row.FocusCode = read.Focus(areas);
        row.Year = read.Year;
    }

    private static void Follow(
        KommunDb db,
        KoladaGroup group,
        HashSet<string> codes,
        List<AreaGroupMember> lasting,
        DateOnly today
    )
    {
        var now = group.Members.Select(m => m.MemberId).Where(codes.Contains).ToHashSet(StringComparer.Ordinal);
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
