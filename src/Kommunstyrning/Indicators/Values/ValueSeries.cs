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

    /// <summary>
    /// The rows of one panel, to be read to the end before those of another are asked for: both use the same memory.
    /// </summary>
    /// <returns>
    /// In the order of the areas; without those that have neither value nor status, unless the missing are included.
    /// </returns>
    /// <exception cref="InvalidDataException">The bytes are no packed values.</exception>
    /// <exception cref="ArgumentException">The panel has more places than was said.</exception>
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
