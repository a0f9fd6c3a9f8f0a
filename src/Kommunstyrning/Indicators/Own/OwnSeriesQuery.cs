using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>Reads an own indicator with its values. What is withheld goes to nobody but those who may edit it.</summary>
public sealed class OwnSeriesQuery(KommunDb db, UnitsQuery unitsQuery, OwnIndicatorsQuery indicators)
{
    /// <param name="code">"E00001", in capital or small letters.</param>
    /// <returns>Null where there is none, or not for the one who asks.</returns>
    public async Task<OwnSeries?> Run(CallerAccess access, string code, CancellationToken cancel)
    {
        if (await indicators.One(access, code, cancel) is not { } indicator)
            return null;
        var rows = await db.OwnValues.AsNoTracking().Where(v => v.IndicatorId == indicator.Id).ToListAsync(cancel);
        var units = (await unitsQuery.Run(cancel)).ToDictionary(u => u.Id, u => u.Name);
        var withheld = Withholding.Of(indicator, rows);
        var showsAll = indicator.ShowsSmallTo(access);
        return new OwnSeries(
            indicator,
            [
                .. rows.Select(Shown)
                    .OrderBy(v => v.Key.Period)
                    .ThenBy(v => v.UnitName, StringComparer.Create(Text.Swedish, ignoreCase: true))
                    .ThenBy(v => v.Key.UnitId)
                    .ThenBy(v => v.Key.Gender),
            ],
            indicator.EnteredById is { } by ? units.GetValueOrDefault(by, "") : ""
        );

        OwnSeriesValue Shown(OwnValue row)
        {
            var isWithheld = withheld.Contains(row.Id);
            var isSeen = !isWithheld || showsAll;
            return new OwnSeriesValue(
                row.Id,
                new OwnValueKey(row.PeriodOf(indicator), row.UnitId, row.Gender),
                row.UnitId is { } unit ? units.GetValueOrDefault(unit, "") : "",
                isSeen ? row.Value : null,
                showsAll ? row.Persons : null,
                isSeen ? row.Comment : "",
                isSeen ? row.Source : "",
                isWithheld,
                row.IsExample
            );
        }
    }

    /// <summary>Who has changed what, for those who may edit it: it holds numbers that are withheld from others.</summary>
    /// <param name="most">How many, the newest.</param>
    public async Task<IReadOnlyList<Change>> History(
        CallerAccess access,
        OwnIndicator indicator,
        int most,
        CancellationToken cancel
    ) =>
        !indicator.ShowsSmallTo(access)
            ? []
            : await db
                .Changes.AsNoTracking()
                .Where(c => c.SubjectId == indicator.Id)
                .OrderByDescending(c => c.At)
                .ThenByDescending(c => c.Id)
                .Take(most)
                .ToListAsync(cancel);
}
