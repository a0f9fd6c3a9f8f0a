using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>
/// What a page of several indicators begins with where nobody has chosen: judged as to direction, alive, with values for
/// nearly all municipalities, and spread over operating areas.
/// </summary>
public static class StartingIndicators
{
    private const double Enough = 0.9;

    /// <summary>A series whose newest year lies further behind the newest of all is not started with.</summary>
    private const int YearsBack = 3;

    /// <param name="most">How many to begin with; there may be fewer.</param>
    /// <returns>One of each operating area, then a second of each and so on; within an area by id.</returns>
    public static IReadOnlyList<Indicator> Of(CatalogueCopy catalogue, PanelCopy panels, int most)
    {
        var municipalities = panels.Areas.Where(a => a.Kind == AreaKind.Municipality).Select(a => a.Position).ToArray();
        var newest = panels.Series.Where(s => s.Key.Gender == Gender.Total).Max(s => (int?)s.Value.Keys[^1]) ?? 0;
        return
        [
            .. catalogue
                .Indicators.Where(i => i.Direction != Direction.None && !i.IsDiscontinued)
                .Where(i => IsCovered(panels.Of(i.Id, Gender.Total), panels, municipalities, newest - YearsBack))
                .GroupBy(i => i.OperatingArea, StringComparer.Ordinal)
                .SelectMany(area => area.Select((indicator, turn) => (Turn: turn, Indicator: indicator)))
                .OrderBy(i => i.Turn)
                .ThenBy(i => i.Indicator.OperatingArea, StringComparer.Create(Text.Swedish, ignoreCase: true))
                .Select(i => i.Indicator)
                .Take(most),
        ];
    }

    /// <summary>Looks at the newest year only.</summary>
    private static bool IsCovered(
        SortedList<int, PackedPanel> series,
        PanelCopy panels,
        int[] municipalities,
        int earliest
    )
    {
        if (series.Count == 0 || series.Keys[^1] < earliest || municipalities.Length == 0)
            return false;
        var values = panels.Unpack(series.GetValueAtIndex(series.Count - 1));
        return municipalities.Count(m => !double.IsNaN(values[m])) >= Enough * municipalities.Length;
    }
}
