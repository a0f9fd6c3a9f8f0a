using Kommunstyrning.Kolada;

namespace Kommunstyrning.Indicators;

/// <summary>What the source says of a KPI, and what its title tells that the source does not say.</summary>
internal static class CatalogueEntry
{
    /// <summary>The sample marks each of its descriptions so, wherever it is served from.</summary>
    private const string ExampleMark = "(exempeldata)";

    private const int LongestArea = 120;

    public static void Copy(KoladaKpi kpi, Indicator indicator)
    {
        indicator.Title = ShortText.Line(kpi.Title, Indicator.TitleLength);
        // the source writes some line breaks as a backslash and an n
        indicator.Description = Text.Paragraphs(kpi.Description?.Replace("\\n", "\n", StringComparison.Ordinal));
        indicator.IsDividedByGender = kpi.IsDividedByGender;
        indicator.AreaKinds = ShortText.Line(kpi.MunicipalityType, 1);
        indicator.Auspice = kpi.Auspice is { } auspice ? ShortText.Line(auspice, 10) : null;
        indicator.OperatingArea = ShortText.Line(kpi.OperatingArea, LongestArea);
        indicator.Perspective = kpi.Perspective is { } perspective ? ShortText.Line(perspective, 60) : null;
        indicator.PreliminaryPublication = kpi.PreliminaryPublicationDate;
        indicator.Publication = kpi.PublicationDate;
        indicator.PublishedYear = kpi.PublicationPeriod;
        indicator.HasUnitData = kpi.HasOuData;
        indicator.RemovedAt = null;
        indicator.IsExample = IsExample(kpi);

        var read = TitleReading.Read(indicator.Title);
        var curated = CuratedIndicators.Find(indicator.Id);
        indicator.GuessedUnit = ShortText.Line(curated?.Unit ?? read.Unit, Indicator.UnitLength);
        indicator.GuessedDecimals = curated?.Decimals ?? read.Decimals;
        indicator.EndedYear = read.EndedYear;
        indicator.CuratedDirection = IndicatorKnowledge.Direction(indicator.Id, indicator.Title).Value;
        indicator.GuessedKind = IndicatorKnowledge.Kind(indicator.Id, indicator.Title).Value;
    }

    /// <summary>What the rules say of the title is remembered for <see cref="Copy"/>; it changes nothing. From any thread.</summary>
    public static void ReadTitle(KoladaKpi kpi)
    {
        var title = ShortText.Line(kpi.Title, Indicator.TitleLength);
        IndicatorKnowledge.Direction(kpi.Id, title);
        IndicatorKnowledge.Kind(kpi.Id, title);
    }

    public static bool IsExample(KoladaKpi kpi) =>
        kpi.Description?.Contains(ExampleMark, StringComparison.Ordinal) ?? false;
}
