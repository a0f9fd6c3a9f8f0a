using Kommunstyrning.Organisation;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.FollowUp;

/// <summary>Who writes a unit's report, and who approves it: the one place where that is decided.</summary>
public static class ReportRights
{
    /// <summary>Whoever reports for the unit, or stands in for those who do and reads the municipality's working material.</summary>
    public static bool Writes(CallerAccess access, UnitReport report) =>
        access.May(Rights.Report, report.UnitId) || StandsIn(access, report);

    /// <summary>Whoever may edit in the unit, in a unit above it, or everywhere.</summary>
    public static bool Approves(CallerAccess access, IReadOnlyList<Unit> units, Guid unitId) =>
        Above(units, unitId).Any(u => access.May(Rights.Edit, u.Id));

    /// <summary>Who asks, with the right that the stand-in has in the unit as long as the report is written.</summary>
    internal static CallerAccess For(CallerAccess access, UnitReport report) =>
        StandsIn(access, report)
            ? access with
            {
                UnitRights = new Dictionary<Guid, Rights>(access.UnitRights)
                {
                    [report.UnitId] = access.UnitRights.GetValueOrDefault(report.UnitId) | Rights.Report,
                },
            }
            : access;

    /// <summary>The unit itself first, then those above it.</summary>
    internal static IEnumerable<Unit> Above(IReadOnlyList<Unit> units, Guid unitId)
    {
        var byId = units.ToDictionary(u => u.Id);
        for (var at = byId.GetValueOrDefault(unitId); at is not null; at = Next(byId, at))
            yield return at;
    }

    /// <summary>All that lie below a unit, whatever the depth.</summary>
    internal static HashSet<Guid> Below(IReadOnlyList<Unit> units, Guid unitId)
    {
        var children = units.ToLookup(u => u.ParentId, u => u.Id);
        var found = new HashSet<Guid>();
        var left = new Queue<Guid>(children[unitId]);
        while (left.TryDequeue(out var id))
        {
            if (!found.Add(id))
                continue;
            foreach (var child in children[id])
                left.Enqueue(child);
        }
        return found;
    }

    private static bool StandsIn(CallerAccess access, UnitReport report) =>
        access.SeesDrafts && report.StandInAccountId is { } standIn && standIn == access.AccountId;

    private static Unit? Next(Dictionary<Guid, Unit> byId, Unit unit) =>
        unit.ParentId is { } parent ? byId.GetValueOrDefault(parent) : null;
}
