using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.Own;

/// <summary>The table of an own indicator's values, as files hold it.</summary>
internal static class OwnColumns
{
    public static IReadOnlyList<TableColumn<OwnSeriesValue>> Of(OwnIndicator indicator) =>
        [
            new("indicator", "Nyckeltal", _ => indicator.Code),
            new("title", "Namn", _ => indicator.Name),
            new("period", "Period", v => v.Key.Period.Code),
            new("unit", "Enhet", v => v.UnitName),
            new(
                "gender",
                "Kön",
                (v, reader) => reader == TableReader.Machine ? GenderCode.Of(v.Key.Gender) : OwnText.Of(v.Key.Gender)
            ),
            new("value", "Värde", v => v.Value),
            new("withheld", "Skyddat", v => v.IsWithheld),
            new("measure", "Mått", _ => indicator.Measure),
            new("comment", "Kommentar", v => v.Comment),
            new("source", "Källa", v => v.Source.Length > 0 ? v.Source : Provenance.Of(indicator.AsIndicator())),
            new("isExample", "Exempel", v => v.IsExample),
        ];

    /// <summary>Of a file, without ending.</summary>
    public static string FileName(OwnIndicator indicator) => $"{indicator.Code}-varden";
}
