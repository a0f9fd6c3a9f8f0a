namespace Kommunstyrning.Indicators;

/// <summary>A value as one reader may see it.</summary>
/// <param name="UnitName">Empty for the whole municipality.</param>
/// <param name="Value">Null where it is withheld from the reader.</param>
/// <param name="Persons">Null for all who may not edit.</param>
/// <param name="Comment">Empty where the value is withheld from the reader, as is the source.</param>
/// <param name="IsWithheld">From others, though perhaps not from the reader.</param>
public sealed record OwnSeriesValue(
    Guid Id,
    OwnValueKey Key,
    string UnitName,
    double? Value,
    int? Persons,
    string Comment,
    string Source,
    bool IsWithheld,
    bool IsExample
);

/// <summary>An own indicator with its values, as one reader may see them.</summary>
/// <param name="Values">The oldest period first, in it the whole municipality before units, and all before women and men.</param>
/// <param name="EnteredBy">Name of the unit that enters values; empty where nobody is named.</param>
public sealed record OwnSeries(OwnIndicator Indicator, IReadOnlyList<OwnSeriesValue> Values, string EnteredBy)
{
    /// <summary>Of all of the whole municipality.</summary>
    public IEnumerable<OwnSeriesValue> Totals => Values.Where(v => v.Key is { UnitId: null, Gender: Gender.Total });

    /// <summary>The newest of all of the whole municipality that the reader may see; null where there is none.</summary>
    public OwnSeriesValue? Latest => Totals.LastOrDefault(v => v.Value is not null);
}
