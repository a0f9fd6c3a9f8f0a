using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>
/// A fingerprint of the open data that everyone sees: catalogue, areas, groups and current panels, but not when or in
/// how many tries they were fetched. The same on each engine; hexadecimal SHA-256.
/// </summary>
public sealed class OpenDataHash(KommunDb db)
{
    /// <summary>Reads every current panel: seconds for all there is.</summary>
    /// <returns>64 hexadecimal digits in small letters.</returns>
    public async Task<string> Run(CancellationToken cancel)
    {
        var lines = new List<string>();
        await foreach (var i in db.Indicators.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            var removed = i.RemovedAt is null ? "" : "removed";
            lines.Add(
                Line("indicator", i.Id, i.Title, i.Description, i.AreaKinds, i.OperatingArea, i.PublishedYear, removed)
            );
            lines.Add(Line("ours", i.Id, i.Unit, i.Decimals, i.Direction, i.Kind, i.EndedYear));
        }
        await foreach (var m in db.IndicatorGroupMembers.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
            lines.Add(Line("in group", m.GroupId, m.IndicatorId));
        await foreach (var a in db.Areas.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
            lines.Add(Line("area", a.Code, a.Name, a.Kind, a.Position));
        await foreach (var g in db.AreaGroups.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
            lines.Add(Line("area group", g.Id, g.Title, g.ServiceArea, g.FocusCode, g.Year));
        var members = db.AreaGroupMembers.AsNoTracking().Where(m => m.Until == null);
        await foreach (var m in members.AsAsyncEnumerable().WithCancellation(cancel))
            lines.Add(Line("in area group", m.GroupId, m.AreaCode));
        var panels = db.Panels.AsNoTracking().Where(p => p.State == PanelState.Current);
        await foreach (var p in panels.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var values = Convert.ToHexStringLower(SHA256.HashData(p.Values));
            lines.Add(Line("panel", p.IndicatorId, p.Year, p.Gender, values, p.Statuses));
        }
        lines.Sort(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    private static string Line(params object?[] cells) =>
        string.Join('|', cells.Select(c => Convert.ToString(c, CultureInfo.InvariantCulture)));
}
