using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Organisation;

/// <summary>
/// Takes many units in from a sheet: good rows are kept, each bad one is named, and the same sheet again changes nothing.
/// A unit that is there already is known by its name, and by what it lies under where two have the same.
/// </summary>
public sealed class TakeUnits(KommunDb db)
{
    /// <summary>At one time.</summary>
    public const int MostRows = 1000;

    /// <summary>Says what <see cref="Run"/> would do, and does nothing.</summary>
    /// <returns>As <see cref="Run"/>.</returns>
    public async Task<Outcome<RowsRead>> Preview(
        CallerAccess access,
        IReadOnlyList<UnitRow> rows,
        CancellationToken cancel
    )
    {
        if (WhyNot(access, rows) is { } refusal)
            return refusal;
        return new UnitSheet(await db.Units.AsNoTracking().ToListAsync(cancel), rows).Read;
    }

    /// <summary>Saves in the caller's transaction.</summary>
    /// <returns>
    /// What was made of each row, at the columns name, kind and parent; it succeeds though rows are bad. Forbidden (403) for
    /// those who may not edit, and invalid without a field where there are no rows or more than <see cref="MostRows"/>.
    /// </returns>
    public async Task<Outcome<RowsRead>> Run(CallerAccess access, IReadOnlyList<UnitRow> rows, CancellationToken cancel)
    {
        if (WhyNot(access, rows) is { } refusal)
            return refusal;
        var units = await db.Units.ToListAsync(cancel);
        var sheet = new UnitSheet(units, rows);
        foreach (var place in sheet.Places)
        {
            var unit = place.Unit ?? Add(place);
            if (unit.Kind != place.Kind)
                unit.Kind = place.Kind;
            var parentId = place.Parent?.Id;
            if (place.Unit is not null && unit.ParentId == parentId)
                continue;
            unit.ParentId = parentId;
            unit.Order = units
                .Where(u => u != unit && u.ParentId == parentId)
                .Select(u => u.Order + 1)
                .DefaultIfEmpty()
                .Max();
            if (place.Unit is null)
                units.Add(unit);
        }
        await db.SaveChangesAsync(cancel);
        return sheet.Read;
    }

    private Unit Add(UnitPlace place)
    {
        var unit = new Unit { Id = place.Id, Name = place.Name };
        db.Add(unit);
        return unit;
    }

    private static Refusal? WhyNot(CallerAccess access, IReadOnlyList<UnitRow> rows) =>
        access.WhyNot(Rights.Edit) ?? RowsRead.WhyNot(rows.Count, MostRows);
}
