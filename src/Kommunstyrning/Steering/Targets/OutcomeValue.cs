using System.Globalization;
using System.Runtime.InteropServices;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Steering;

/// <summary>What came of it one year, or in a part of it that is the newest of the year.</summary>
/// <param name="Value">In the indicator's unit.</param>
/// <param name="IsPreliminary">Published, but not finally.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct OutcomeValue(int Year, double Value, bool IsPreliminary)
{
    /// <summary>The part of the year; null for the whole of it.</summary>
    public Period? Period { get; init; }

    /// <summary>How many of its periods ago it was; null for the whole of a year, of which the year tells.</summary>
    public int? PeriodsAgo { get; init; }

    /// <summary>"2026", or "tertial 2 2026".</summary>
    public string When => Period?.Words ?? Year.ToString(CultureInfo.InvariantCulture);

    /// <param name="values">Of an own indicator, oldest first.</param>
    /// <returns>The newest of each year, oldest first. What is said of a whole year before it has ended is a forecast, and left out.</returns>
    internal static List<OutcomeValue> Of(IEnumerable<(Period Period, double Value)> values, DateOnly today) =>
        [
            .. values
                .Where(v => v.Period.Kind == PeriodKind.Year ? v.Period.IsOver(today) : !v.Period.IsAhead(today))
                .GroupBy(v => v.Period.Year)
                .Select(year => year.Last())
                .Select(v =>
                    v.Period.Kind == PeriodKind.Year
                        ? new OutcomeValue(v.Period.Year, v.Value, IsPreliminary: false)
                        : new OutcomeValue(v.Period.Year, v.Value, IsPreliminary: false)
                        {
                            Period = v.Period,
                            PeriodsAgo = Indicators.Period.Of(v.Period.Kind, today).Index - v.Period.Index,
                        }
                ),
        ];

    /// <returns>Of one area, oldest first; years to come are left out, since a forecast is no outcome.</returns>
    internal static List<OutcomeValue> Of(
        PanelCopy panels,
        Indicator? indicator,
        Area? area,
        Gender gender,
        DateOnly today
    )
    {
        if (indicator is null || area is null)
            return [];
        var outcome = new List<OutcomeValue>();
        var values = new double[panels.Areas.Count];
        foreach (var (year, panel) in panels.Of(indicator.Id, gender))
        {
            if (year > today.Year)
                break;
            PanelCopy.Unpack(panel, values);
            if (!double.IsNaN(values[area.Position]))
                outcome.Add(new OutcomeValue(year, values[area.Position], indicator.IsPreliminary(year, today)));
        }
        return outcome;
    }
}
