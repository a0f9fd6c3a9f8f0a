using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.Own;

/// <summary>How a municipality's own figures are said.</summary>
internal static class OwnText
{
    /// <summary>What stands in place of a number that is withheld, on pages, in files and in answers.</summary>
    public const string Withheld = "skyddat";

    /// <summary>Why, and by what rule.</summary>
    public static string WithholdingRule { get; } =
        $"Tal som gäller färre än {Swedish.Number(Withholding.Fewest)} personer är skyddade. I en period där något tal är det visas bara hela kommunens, så att de andra inte går att räkna ut.";

    public static string Of(PeriodKind kind) =>
        kind switch
        {
            PeriodKind.Year => "Varje år",
            PeriodKind.Tertial => "Varje tertial",
            PeriodKind.Quarter => "Varje kvartal",
            PeriodKind.Month => "Varje månad",
        };

    public static string Of(Gender gender) =>
        gender switch
        {
            Gender.Total => "Alla",
            Gender.Women => "Kvinnor",
            Gender.Men => "Män",
        };

    public static FigureForm Figures(OwnIndicator indicator) => new(indicator.Measure, indicator.Decimals);

    /// <summary>With the decimals that the smallest value of a series needs, so that all of them can be laid side by side.</summary>
    public static FigureForm Figures(OwnSeries series)
    {
        var form = Figures(series.Indicator);
        var most = series
            .Values.Where(v => v.Value is not null)
            .Select(v => FigureRounding.DecimalsOf(v.Value!.Value, form.Decimals));
        return form with { Decimals = most.Append(form.Decimals).Max() };
    }

    /// <summary>"12,0 %", or that it is withheld.</summary>
    public static string Of(OwnIndicator indicator, OwnSeriesValue value) =>
        value.Value is { } number ? FigureText.Of(number, Figures(indicator)) : Withheld;

    /// <summary>"12,0 % tertial 2 2026, 1,5 procentenheter mer än tertial 2 2025."</summary>
    public static string Finding(OwnSeries series)
    {
        if (series.Latest is not { } latest)
            return series.Values.Count == 0 ? "Inget värde är inlagt ännu."
                : series.Totals.Any() ? "Inget värde kan visas: de gäller för få personer."
                : "Det finns värden för enheter eller kön, men inget för hela kommunen.";
        var figures = Figures(series);
        var period = latest.Key.Period;
        var said = $"{FigureText.Of(latest.Value!.Value, figures)} {In(period)}";
        var before = series.Totals.FirstOrDefault(v =>
            v.Value is not null && v.Key.Period.Index == period.Index - Period.PerYear(period.Kind)
        );
        if (before?.Value is not { } old)
            return $"{said}.";
        return figures.Compare(latest.Value!.Value, old) == 0
            ? $"{said}, lika mycket som {before.Key.Period.Words}."
            : $"{said}, {FigureText.Apart(latest.Value!.Value, old, figures)} {(latest.Value!.Value > old ? "mer" : "mindre")} än {before.Key.Period.Words}.";
    }

    /// <summary>"av fyra": the periods of a year that a unit enters, and by whom.</summary>
    public static string How(OwnSeries series) =>
        Swedish.List(
            new[]
            {
                Of(series.Indicator.Every),
                DisplayText.Of(series.Indicator.Direction).ToLower(Text.Swedish),
                series.EnteredBy.Length > 0 ? $"fylls i av {series.EnteredBy}" : "",
            }.Where(part => part.Length > 0)
        ) + ".";

    private static string In(Period period) => period.Kind == PeriodKind.Year ? $"år {period.Words}" : period.Words;
}
