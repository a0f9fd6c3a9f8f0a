using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Map;

/// <summary>What a reader of the map is told where a comparison is refused; without a field it is nobody's mistake.</summary>
internal static class MapRefusal
{
    private const string OnlyRegions = "L";

    public static Refusal Of(Refusal refusal, IndicatorDetail detail)
    {
        var years = YearSpans.Of(detail.Coverage.Select(c => c.Year));
        if (string.Equals(detail.Indicator.AreaKinds, OnlyRegions, StringComparison.Ordinal))
            return Refusal.Invalid(
                "",
                "Nyckeltalet mäter regioner, och kartan visar kommuner. Jämför regionerna i en tabell i stället."
            );
        return string.Equals(refusal.Field, "group", StringComparison.Ordinal)
            ? Refusal.Invalid(
                "year",
                $"Färre än tre kommuner har ett värde det året, och då säger en karta inget. Välj ett annat år bland {years}."
            )
            : refusal;
    }
}
