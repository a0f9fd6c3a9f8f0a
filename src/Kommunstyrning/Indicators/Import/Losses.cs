using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>How many values an indicator has over all years and genders, and how many a run would leave.</summary>
internal sealed record Loss(string IndicatorId, long Before, long After)
{
    public double Share => (double)(Before - After) / Before;

    public string Sentence => $"{IndicatorId} skulle ha tappat {Math.Round(Share * 100):0} procent av sina värden.";
}

internal static class Losses
{
    /// <returns>Those that lose more than the limit, the greatest loss first.</returns>
    public static async Task<IReadOnlyList<Loss>> Find(KommunDb db, Guid runId, double limit, CancellationToken cancel)
    {
        var staged = db.Panels.Where(p => p.RunId == runId && p.State == PanelState.Staged);
        var added = await staged
            .GroupBy(p => p.IndicatorId)
            .Select(g => new
            {
                Id = g.Key,
                Sum = g.Sum(p => (long)p.Count),
                Replaces = g.Max(p => p.Revision) > 1,
            })
            .Where(g => g.Replaces)
            .ToListAsync(cancel);
        var ids = added.ConvertAll(a => a.Id);
        var current = db.Panels.Where(p => p.State == PanelState.Current && ids.Contains(p.IndicatorId));
        var before = await Sums(current, cancel);
        var replaced = await Sums(
            current.Where(c =>
                staged.Any(s => s.IndicatorId == c.IndicatorId && s.Year == c.Year && s.Gender == c.Gender)
            ),
            cancel
        );
        return
        [
            .. added
                .Select(a => new Loss(a.Id, before[a.Id], before[a.Id] - replaced.GetValueOrDefault(a.Id) + a.Sum))
                .Where(l => l.Before > 0 && l.Share > limit)
                .OrderByDescending(l => l.Share)
                .ThenBy(l => l.IndicatorId, StringComparer.Ordinal),
        ];
    }

    private static async Task<Dictionary<string, long>> Sums(IQueryable<Panel> panels, CancellationToken cancel) =>
        await panels
            .GroupBy(p => p.IndicatorId)
            .Select(g => new { g.Key, Sum = g.Sum(p => (long)p.Count) })
            .ToDictionaryAsync(g => g.Key, g => g.Sum, StringComparer.Ordinal, cancel);
}
