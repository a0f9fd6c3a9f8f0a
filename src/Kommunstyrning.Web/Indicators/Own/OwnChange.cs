using System.Globalization;
using Kommunstyrning.Indicators;
using Kommunstyrning.Organisation;
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

    /// <summary>"ändrade värdet för tertial 2 2026, Skolan, kvinnor, från 11 till 12."</summary>
    /// <param name="all">The changes among which a value that is gone may still say what it was about.</param>
    public static string Of(Change change, IReadOnlyList<Change> all, OwnSeries series, IReadOnlyList<Unit> units) =>
        change.Entity is nameof(OwnValue) ? OfValue(change, About(change, all, series, units), series.Indicator)
        : change.Kind == ChangeKind.Created ? "lade upp nyckeltalet."
        : change.Kind == ChangeKind.Removed ? "tog bort nyckeltalet."
        : $"ändrade {Swedish.List(change.After.Keys.Where(Names.ContainsKey).Select(key => Field(change, key, units)))}.";

    private static string Field(Change change, string key, IReadOnlyList<Unit> units) =>
        $"{Names[key]} från {Said(change.Before.GetValueOrDefault(key, ""), key, units)} till {Said(change.After.GetValueOrDefault(key, ""), key, units)}";

    private static string Said(string text, string key, IReadOnlyList<Unit> units) =>
        key switch
        {
            _ when text.Length == 0 => "inget",
            nameof(OwnIndicator.Kind) when Enum.TryParse<IndicatorKind>(text, out var kind) => Swedish.Lower(
                DisplayText.Of(kind)
            ),
            nameof(OwnIndicator.Direction) when Enum.TryParse<Direction>(text, out var direction) => Swedish.Lower(
                DisplayText.Of(direction)
            ),
            nameof(OwnIndicator.Every) when Enum.TryParse<PeriodKind>(text, out var every) => Swedish.Lower(
                OwnText.Of(every)
            ),
            nameof(OwnIndicator.EnteredById) => UnitOf(text, units),
            nameof(OwnIndicator.EndedOn)
                when DateOnly.TryParseExact(
                    text,
                    "O",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                ) => Swedish.Date(day),
            nameof(OwnIndicator.Name) or nameof(OwnIndicator.Definition) => $"”{text}”",
            _ => text switch
            {
                "true" => "ja",
                "false" => "nej",
                _ => text,
            },
        };

    private static string OfValue(Change change, string about, OwnIndicator indicator) =>
        change.Kind switch
        {
            ChangeKind.Created => $"lade in {Number(change.After, indicator)} för {about}.",
            ChangeKind.Removed => $"tog bort {Number(change.Before, indicator)} för {about}.",
            ChangeKind.Changed when change.After.ContainsKey(nameof(OwnValue.Value)) =>
                $"ändrade värdet för {about} från {Number(change.Before, indicator)} till {Number(change.After, indicator)}.",
            ChangeKind.Changed => $"ändrade kommentar, källa eller antal personer för {about}.",
        };

    /// <summary>"tertial 2 2026, Skolan, kvinnor": what the value is about.</summary>
    private static string About(Change change, IReadOnlyList<Change> all, OwnSeries series, IReadOnlyList<Unit> units)
    {
        if (series.Values.FirstOrDefault(v => v.Id == change.RowId) is { } there)
            return About(there.Key.Period.Words, there.Key.UnitId is null ? "" : there.UnitName, there.Key.Gender);
        var whole = all.FirstOrDefault(c => c.RowId == change.RowId && c.Kind != ChangeKind.Changed) ?? change;
        var row = whole.Kind == ChangeKind.Removed ? whole.Before : whole.After;
        return About(
            PeriodOf(row, series.Indicator),
            row.GetValueOrDefault(nameof(OwnValue.UnitId), "") is { Length: > 0 } unit ? UnitOf(unit, units) : "",
            Enum.TryParse<Gender>(row.GetValueOrDefault(nameof(OwnValue.Gender)), out var gender)
                ? gender
                : Gender.Total
        );
    }

    private static string About(string period, string unit, Gender gender) =>
        string.Join(
            ", ",
            new[] { period, unit, gender == Gender.Total ? "" : Swedish.Lower(OwnText.Of(gender)) }.Where(p =>
                p.Length > 0
            )
        );

    private static string UnitOf(string text, IReadOnlyList<Unit> units) =>
        Guid.TryParse(text, out var id) && units.FirstOrDefault(u => u.Id == id) is { } unit
            ? unit.Name
            : "en enhet som inte längre finns";

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
