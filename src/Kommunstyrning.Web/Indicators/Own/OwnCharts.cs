using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.Own;

/// <summary>The picture of an own indicator: all of the whole municipality, and women and men where they are told apart.</summary>
internal static class OwnCharts
{
    /// <returns>Null with fewer than two values to draw.</returns>
    public static LineChartModel? Of(OwnSeries series, string municipality)
    {
        var whole = series.Values.Where(v => v.Key.UnitId is null && v.Value is not null).ToList();
        var periods = whole.Select(v => v.Key.Period.Index).Distinct().Order().ToList();
        if (periods.Count < 2)
            return null;
        var figures = OwnText.Figures(series);
        var kind = series.Indicator.Every;
        return new LineChartModel(
            $"{series.Indicator.Name}, {municipality}: {OwnText.Finding(series)}",
            periods,
            Line(Gender.Total, municipality),
            Line(Gender.Women, "Kvinnor"),
            Line(Gender.Men, "Män"),
            [.. periods.Select(_ => ((double, double)?)null)],
            value => FigureText.Short(value, figures),
            NameOf: index => Period.At(kind, index).Code
        );

        LineSeries Line(Gender gender, string name)
        {
            var values = whole
                .Where(v => v.Key.Gender == gender)
                .ToDictionary(v => v.Key.Period.Index, v => v.Value!.Value);
            return new LineSeries(name, [.. periods.Select(p => values.GetValueOrDefault(p, double.NaN))]);
        }
    }
}
