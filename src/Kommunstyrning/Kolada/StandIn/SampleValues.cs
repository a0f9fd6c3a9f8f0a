namespace Kommunstyrning.Kolada.StandIn;

/// <summary>Fills a table with invented values: smooth over the years, plausible in size, with gaps and nulls.</summary>
internal sealed class SampleValues(IReadOnlyList<StandInArea> areas, SampleSizes sizes)
{
    private const int Level = 11;
    private const int Wave = 12;
    private const int Gap = 13;
    private const int Direction = 14;
    private const int Distance = 15;

    private readonly double[] levels = new double[areas.Count];
    private double apart;

    public StandInTable Build()
    {
        var table = new StandInTableBuilder(areas.Count, SampleYears.First, SampleYears.Last, 700_000);
        foreach (var (number, kpi) in SampleKpis.All.Index())
        {
            Settle(number);
            for (var year = kpi.FirstYear; year <= kpi.LastYear; year++)
            {
                if (!kpi.Title.Contains(" val ", StringComparison.Ordinal) || year % 4 == 2)
                    AddYear(table, number, kpi, year);
            }
        }
        return table.Build();
    }

    /// <summary>What is the same for all years of a KPI: where each area lies, and how far apart women and men.</summary>
    private void Settle(int number)
    {
        var towards = SampleChance.Bell(Direction, number) / 3;
        apart = 0.4 * SampleChance.Bell(Distance, number);
        for (var area = 1; area < levels.Length; area++)
            levels[area] = (0.8 * SampleChance.Bell(Level, number, area)) + (towards * sizes.Scale(area));
    }

    private void AddYear(StandInTableBuilder table, int number, SampleKpi kpi, int year)
    {
        var whole = new SampleWhole(kpi);
        for (var area = 1; area < areas.Count; area++)
        {
            if (!kpi.Concerns(areas[area]) || IsAbsent(number, kpi, area, year))
                continue;
            var status = StatusOf(number, area, year);
            var isDeleted = IsDeleted(number, kpi, area, year);
            foreach (var gender in kpi.Genders)
            {
                var value = status.Length > 0 || isDeleted ? double.NaN : Value(number, kpi, area, year, gender);
                table.Add(
                    number,
                    area,
                    year,
                    StandInTag.Of(gender, status, isDeleted),
                    value,
                    Changed(kpi, year, isDeleted)
                );
                if (areas[area].IsOf(kpi.Type is "L" ? "L" : "K"))
                    whole.Include(gender, value, sizes.In(area));
            }
        }
        foreach (var gender in kpi.Genders)
            table.Add(
                number,
                0,
                year,
                StandInTag.Of(gender),
                whole.Value(gender),
                Changed(kpi, year, isDeleted: false)
            );
    }

    private static int Changed(SampleKpi kpi, int year, bool isDeleted)
    {
        var isRevised = kpi.Is(SampleYears.RevisedKpi) && year == SampleYears.RevisedYear;
        var published = isRevised ? SampleYears.RevisedOn : SampleYears.PublishedOn(year);
        return StandInDay.Number(isDeleted ? SampleYears.DeletedOn : published);
    }

    private static bool IsDeleted(int number, SampleKpi kpi, int area, int year) =>
        kpi.Is(SampleYears.DeletedKpi)
        && year == SampleYears.DeletedYear
        && SampleChance.Share(Gap, number, area) < 0.2;

    /// <summary>No row at all: a survey that the area takes part in every second year, or a gap.</summary>
    private bool IsAbsent(int number, SampleKpi kpi, int area, int year)
    {
        if (areas[area].Type is "L")
            return false;
        var share = SampleChance.Share(Gap, number, area);
        return share < 0.015
            || (kpi.IsSurvey && share < 0.5 && year % 2 == area % 2)
            || SampleChance.Share(Gap, number, area, year) < 0.012;
    }

    private static string StatusOf(int number, int area, int year) =>
        SampleChance.Share(Gap, number, area, -year) switch
        {
            < 0.010 => "Missing",
            < 0.014 => "Not applicable",
            _ => "",
        };

    private double Value(int number, SampleKpi kpi, int area, int year, char gender)
    {
        var side = gender switch
        {
            'K' => apart,
            'M' => -apart,
            _ => 0,
        };
        var step = levels[area] + (0.5 * SampleChance.Drift(Wave, number, area, year)) + side;
        var value = kpi.Middle + (kpi.Spread * step) + (kpi.Trend * (year - 2018));
        return Math.Round(Math.Clamp(value, kpi.Least, kpi.Most) * Factor(kpi, area, year, gender), kpi.Decimals);
    }

    private double Factor(SampleKpi kpi, int area, int year, char gender)
    {
        if (!kpi.IsCount)
            return 1;
        var growth = 1 + (0.004 * (year - 2018) * SampleChance.Bell(Wave, area));
        return sizes.In(area) / 1000 * growth * (gender is 'T' ? 1 : 0.5);
    }
}
