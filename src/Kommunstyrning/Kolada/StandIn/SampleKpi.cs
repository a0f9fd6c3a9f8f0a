using System.Globalization;

namespace Kommunstyrning.Kolada.StandIn;

/// <summary>A KPI of the sample: what stands in the catalogue, and what its invented values look like.</summary>
/// <param name="Genders">T, K and M in some selection.</param>
/// <param name="IsCount">Values are counts; middle, spread and bounds are per 1,000 inhabitants.</param>
/// <param name="IsSurvey">Each area takes part in every second year.</param>
internal sealed record SampleKpi(
    string Id,
    string Type,
    string Genders,
    string OperatingArea,
    string Perspective,
    int FirstYear,
    int LastYear,
    string Title,
    double Middle,
    double Spread,
    double Trend,
    double Least,
    double Most,
    int Decimals,
    bool IsCount,
    bool IsSurvey,
    bool IsPreliminary
)
{
    public const string Ending = "Påhittade värden (exempeldata).";

    public static SampleKpi Parse(string operatingArea, string[] cells) =>
        new(
            cells[0],
            cells[1],
            cells[2],
            operatingArea,
            cells[3] switch
            {
                "R" => "Resurser",
                "Q" => "Kvalitet och resultat",
                "V" => "Volymer",
                _ => "Övrigt",
            },
            int.Parse(cells[4][..4], CultureInfo.InvariantCulture),
            int.Parse(cells[4][5..], CultureInfo.InvariantCulture),
            cells[5],
            Number(cells[6]),
            Number(cells[7]),
            Number(cells[8]),
            Number(cells[9]),
            Number(cells[10]),
            (int)Number(cells[11]),
            cells[12].StartsWith("count", StringComparison.Ordinal),
            cells[12].StartsWith("survey", StringComparison.Ordinal),
            cells[12].EndsWith(" p", StringComparison.Ordinal)
        );

    /// <summary>K-KPIs are about municipalities, L about regions, A about both.</summary>
    public bool Concerns(StandInArea area) => area.IsOf(Type is "A" ? null : Type);

    public bool Is(string id) => string.Equals(Id, id, StringComparison.Ordinal);

    /// <param name="today">A preliminary year was published two months ago and becomes final in three.</param>
    public StandInKpi Describe(DateOnly today) =>
        new(
            Id,
            Title,
            $"{Title}. Så kan ett nyckeltal inom\u00a0{OperatingArea.ToLower(Text.Swedish)} se ut.\\n{Ending}",
            Genders.Length > 1,
            Type,
            IsSurvey ? "X" : "T",
            OperatingArea,
            Perspective,
            IsPreliminary ? StandInDay.Text(today.AddMonths(-2)) : null,
            LastYear < SampleYears.Last ? null : StandInDay.Text(today.AddMonths(IsPreliminary ? 3 : 6)),
            PublicationYear,
            HasOuData: Id[0] == 'U'
        );

    private string? PublicationYear
    {
        get
        {
            if (LastYear < SampleYears.Last)
                return null;
            return (IsPreliminary ? SampleYears.Last : SampleYears.Last + 1).ToString(CultureInfo.InvariantCulture);
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
