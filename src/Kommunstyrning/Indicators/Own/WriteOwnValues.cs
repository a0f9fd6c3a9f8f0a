using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Indicators;

/// <summary>
/// Writes values of an own indicator, many at once: the good rows are kept, and each bad one is named. What stood there before
/// is in the history.
/// </summary>
public sealed class WriteOwnValues(KommunDb db, UnitsQuery unitsQuery, TimeProvider clock)
{
    /// <summary>At one time.</summary>
    public const int MostRows = 5000;

    /// <summary>Says what <see cref="Run"/> would do, and does nothing.</summary>
    /// <returns>Forbidden (403), missing, in conflict or invalid without a field, as <see cref="Run"/>.</returns>
    public async Task<Outcome<OwnValuesRead>> Preview(
        CallerAccess access,
        string code,
        IReadOnlyList<OwnValueInput> rows,
        CancellationToken cancel
    )
    {
        var found = await Find(access, code, rows, cancel);
        return found.Succeeded
            ? (await Check(found.Value, rows, cancel)).Read
            : Outcome<OwnValuesRead>.Refused(found.Refusals);
    }

    /// <summary>Raises the indicator's revision and saves, where any row is new or changed.</summary>
    /// <param name="code">"E00001", in capital or small letters.</param>
    /// <param name="revision">Of the indicator, as the person read it.</param>
    /// <param name="rows">One value each; a value that is there already is written over.</param>
    /// <returns>
    /// What was made of each row; it succeeds though rows are bad. Forbidden (403) for those who may not enter values here,
    /// missing, stale, in conflict where the indicator is ended, and invalid where there are no rows or more than
    /// <see cref="MostRows"/>, all without a field.
    /// </returns>
    public async Task<Outcome<OwnValuesRead>> Run(
        CallerAccess access,
        string code,
        int revision,
        IReadOnlyList<OwnValueInput> rows,
        CancellationToken cancel
    )
    {
        var found = await Find(access, code, rows, cancel);
        if (!found.Succeeded)
            return Outcome<OwnValuesRead>.Refused(found.Refusals);
        var indicator = found.Value;
        if (indicator.Revision != revision)
            return Refusal.Stale($"”{indicator.Name}”");
        var (read, there) = await Check(indicator, rows, cancel);
        var changed = read.Good.Where(g => g.IsChange).ToList();
        foreach (var row in changed)
            Write(indicator, row, there.GetValueOrDefault(row.Key));
        if (changed.Count > 0)
        {
            db.Entry(indicator).Property(i => i.Revision).IsModified = true;
            await db.SaveChangesAsync(cancel);
        }
        return read;
    }

    private async Task<Outcome<OwnIndicator>> Find(
        CallerAccess access,
        string code,
        IReadOnlyList<OwnValueInput> rows,
        CancellationToken cancel
    )
    {
        if (await db.OwnIndicator(code, cancel) is not { } indicator)
            return access.WhyNowhere(Rights.Report) ?? Refusal.Missing("Nyckeltalet");
        if (access.WhyNot(Rights.Report, indicator.EnteredById) is { } forbidden)
            return forbidden;
        if (indicator.EndedOn is { } ended)
            return Refusal.Conflict(
                "",
                $"”{indicator.Name}” avslutades {ended.ToString("d MMMM yyyy", Text.Swedish)} och tar inte emot fler värden. Öppna det igen i så fall."
            );
        if (rows.Count == 0)
            return Refusal.Invalid(
                "",
                "Det finns inga rader att läsa. Skriv en rad för varje värde: period och värde."
            );
        return rows.Count > MostRows
            ? Refusal.Invalid(
                "",
                $"{rows.Count.ToString("N0", Text.Swedish)} rader är för många: högst {MostRows.ToString("N0", Text.Swedish)} tas emot på en gång. Dela upp dem."
            )
            : indicator;
    }

    private async Task<(OwnValuesRead Read, Dictionary<OwnValueKey, OwnValue> There)> Check(
        OwnIndicator indicator,
        IReadOnlyList<OwnValueInput> rows,
        CancellationToken cancel
    )
    {
        var units = indicator.IsDividedByUnit ? await unitsQuery.Run(cancel) : [];
        var there = (await db.OwnValues.Where(v => v.IndicatorId == indicator.Id).ToListAsync(cancel)).ToDictionary(
            v => new OwnValueKey(v.PeriodOf(indicator), v.UnitId, v.Gender)
        );
        return (new OwnValueCheck(indicator, units, there, clock.Today()).Read(rows), there);
    }

    private void Write(OwnIndicator indicator, ReadOwnValue row, OwnValue? value)
    {
        if (value is null)
            db.Add(
                value = new OwnValue
                {
                    IndicatorId = indicator.Id,
                    UnitId = row.Key.UnitId,
                    Gender = row.Key.Gender,
                    Year = row.Key.Period.Year,
                    Part = row.Key.Period.Part,
                }
            );
        value.Value = row.Value;
        value.Persons = row.Persons;
        value.Comment = row.Comment;
        value.Source = row.Source;
        value.IsExample = false;
    }
}
