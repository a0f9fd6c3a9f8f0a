using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>What anyone may know of a published own indicator: the whole municipality's values, without what is withheld.</summary>
public sealed class OwnFigures(OwnIndicator own, IReadOnlyCollection<OwnValue> values)
{
    private readonly IReadOnlySet<Guid> withheld = Withholding.Of(own, values);

    public Indicator Indicator { get; } = own.AsIndicator();

    /// <summary>All, and women and men where they are told apart.</summary>
    public IReadOnlyList<Gender> Genders { get; } = own.IsDividedByGender ? Enum.GetValues<Gender>() : [Gender.Total];

    /// <returns>Oldest first.</returns>
    public IReadOnlyList<(Period Period, double Value)> Of(Gender gender) =>
        [
            .. Whole(gender)
                .Where(v => !withheld.Contains(v.Id))
                .Select(v => (v.PeriodOf(own), v.Value))
                .OrderBy(v => v.Item1),
        ];

    /// <returns>Periods whose value is there and is withheld, oldest first.</returns>
    public IReadOnlyList<Period> Withheld(Gender gender) =>
        [.. Whole(gender).Where(v => withheld.Contains(v.Id)).Select(v => v.PeriodOf(own)).Order()];

    /// <summary>Whether there are values of years after one, all of which are withheld.</summary>
    public bool HasOnlyWithheld(Gender gender, int after) =>
        Whole(gender).Where(v => v.Year > after).ToList() is { Count: > 0 } since
        && since.TrueForAll(v => withheld.Contains(v.Id));

    private IEnumerable<OwnValue> Whole(Gender gender) => values.Where(v => v.UnitId is null && v.Gender == gender);
}

/// <summary>Reads published own indicators with what anyone may know of them, in two queries.</summary>
public sealed class OwnFiguresQuery(KommunDb db)
{
    /// <param name="codes">Those of the open catalogue are passed over.</param>
    /// <returns>By code; none is asked about where no code is an own one's.</returns>
    public async Task<IReadOnlyDictionary<string, OwnFigures>> Run(IEnumerable<string> codes, CancellationToken cancel)
    {
        var numbers = codes.Select(OwnIndicatorCode.Read).OfType<int>().Distinct().ToList();
        if (numbers.Count == 0)
            return new Dictionary<string, OwnFigures>(StringComparer.OrdinalIgnoreCase);
        var all = await db
            .OwnIndicators.AsNoTracking()
            .Where(i => numbers.Contains(i.Number) && i.IsPublished)
            .ToListAsync(cancel);
        var ids = all.ConvertAll(i => i.Id);
        var values = await db.OwnValues.AsNoTracking().Where(v => ids.Contains(v.IndicatorId)).ToListAsync(cancel);
        var byIndicator = values.ToLookup(v => v.IndicatorId);
        return all.ToDictionary(
            i => i.Code,
            i => new OwnFigures(i, [.. byIndicator[i.Id]]),
            StringComparer.OrdinalIgnoreCase
        );
    }
}
