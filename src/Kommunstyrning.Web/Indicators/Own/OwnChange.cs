using System.Globalization;
using Kommunstyrning.Indicators;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Indicators.Own;

/// <summary>A recorded change of an own indicator or one of its values, told in Swedish.</summary>
internal static class OwnChange
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        [nameof(OwnIndicator.Name)] = "namn",
        [nameof(OwnIndicator.Definition)] = "definition",
        [nameof(OwnIndicator.Measure)] = "mått",
        [nameof(OwnIndicator.Decimals)] = "decimaler",
        [nameof(OwnIndicator.Kind)] = "slag",
        [nameof(OwnIndicator.Direction)] = "vilket håll som är bra",
        [nameof(OwnIndicator.Every)] = "hur ofta",
        [nameof(OwnIndicator.IsDividedByGender)] = "uppdelning på kön",
        [nameof(OwnIndicator.IsDividedByUnit)] = "uppdelning på enheter",
        [nameof(OwnIndicator.EnteredById)] = "vem som fyller i",
        [nameof(OwnIndicator.WithholdsSmall)] = "skydd av små tal",
        [nameof(OwnIndicator.IsPublished)] = "publicering",
        [nameof(OwnIndicator.EndedOn)] = "avslutat",
    };

    /// <summary>"ändrade värdet för tertial 2 2026 från 11 till 12."</summary>
    public static string Of(Change change, OwnIndicator indicator) =>
        change.Entity is nameof(OwnValue) ? OfValue(change, indicator)
        : change.Kind == ChangeKind.Created ? "lade upp nyckeltalet."
        : change.Kind == ChangeKind.Removed ? "tog bort nyckeltalet."
        : $"ändrade {Swedish.List(change.After.Keys.Select(key => Names.GetValueOrDefault(key, key)))}.";

    private static string OfValue(Change change, OwnIndicator indicator) =>
        change.Kind switch
        {
            ChangeKind.Created => $"lade in {Number(change.After, indicator)} för {PeriodOf(change.After, indicator)}.",
            ChangeKind.Removed =>
                $"tog bort {Number(change.Before, indicator)} för {PeriodOf(change.Before, indicator)}.",
            ChangeKind.Changed when change.After.ContainsKey(nameof(OwnValue.Value)) =>
                $"ändrade ett värde från {Number(change.Before, indicator)} till {Number(change.After, indicator)}.",
            ChangeKind.Changed => "ändrade kommentar, källa eller antal personer vid ett värde.",
        };

    private static string Number(IReadOnlyDictionary<string, string> row, OwnIndicator indicator) =>
        double.TryParse(
            row.GetValueOrDefault(nameof(OwnValue.Value)),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? FigureText.Of(value, OwnText.Figures(indicator))
            : "ett värde";

    private static string PeriodOf(IReadOnlyDictionary<string, string> row, OwnIndicator indicator) =>
        Whole(row, nameof(OwnValue.Year)) is { } year && Whole(row, nameof(OwnValue.Part)) is { } part
            ? new Period(indicator.Every, year, part).Words
            : "en period";

    private static int? Whole(IReadOnlyDictionary<string, string> row, string name) =>
        int.TryParse(row.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
