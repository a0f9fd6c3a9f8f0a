namespace Kommunstyrning.Indicators;

/// <summary>
/// The panels that were asked for, still packed (some hundred kilobytes at the most), to be taken apart one by one: the
/// database is let go of before the first row is written, and the rows are never in memory all at once.
/// </summary>
/// <param name="Panels">By year and then gender.</param>
/// <param name="Areas">The chosen ones, in the order in which rows come.</param>
/// <param name="Places">How many places a panel may have.</param>
/// <param name="Today">In Europe/Stockholm; decides what is preliminary.</param>
public sealed record ValueSeries(
    Indicator Indicator,
    IReadOnlyList<Panel> Panels,
    IReadOnlyList<Area> Areas,
    int Places,
    bool IncludeMissing,
    DateOnly Today
)
{
    private readonly double[] values = new double[Places];

    public IEnumerable<ValueRow> RowsOf(Panel panel)
    {
        values.AsSpan().Fill(double.NaN);
        PackedValues.Unpack(panel.Values, values);
        var statuses = PanelStatuses.Read(panel.Statuses);
        var isPreliminary = Indicator.IsPreliminary(panel.Year, Today);
        foreach (var area in Areas)
        {
            double? value = double.IsNaN(values[area.Position]) ? null : values[area.Position];
            var status = statuses.GetValueOrDefault(area.Position);
            if (value is not null || status is not null || IncludeMissing)
                yield return new ValueRow(area, panel.Year, panel.Gender, value, status, isPreliminary);
        }
    }
}
