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
        indicator.Title = Short(Text.Line(kpi.Title), Indicator.TitleLength);
        // the source writes some line breaks as a backslash and an n
        indicator.Description = Text.Paragraphs(kpi.Description?.Replace("\\n", "\n", StringComparison.Ordinal));
        indicator.IsDividedByGender = kpi.IsDividedByGender;
        indicator.AreaKinds = Short(kpi.MunicipalityType ?? "", 1);
        indicator.Auspice = kpi.Auspice is { } auspice ? Short(auspice, 10) : null;
        indicator.OperatingArea = Short(Text.Line(kpi.OperatingArea), LongestArea);
        indicator.Perspective = kpi.Perspective is { } perspective ? Short(Text.Line(perspective), 60) : null;
        indicator.PreliminaryPublication = kpi.PreliminaryPublicationDate;
        indicator.Publication = kpi.PublicationDate;
        indicator.PublishedYear = kpi.PublicationPeriod;
        indicator.HasUnitData = kpi.HasOuData;
        indicator.RemovedAt = null;
        indicator.IsExample = IsExample(kpi);

        var read = TitleReading.Read(indicator.Title);
        indicator.GuessedUnit = Short(read.Unit, 40);
        indicator.GuessedDecimals = read.Decimals;
        indicator.EndedYear = read.EndedYear;
        indicator.CuratedDirection = Directions.Of(indicator.Id);
    }

    public static bool IsExample(KoladaKpi kpi) =>
        kpi.Description?.Contains(ExampleMark, StringComparison.Ordinal) ?? false;

    private static string Short(string text, int most) => text.Length <= most ? text : text[..most];
}
