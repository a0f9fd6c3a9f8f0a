using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// Writes what one unit answers to an element's test, as a whole. It is no part of what was decided: the grant and the
/// owner's targets are decided elsewhere, and the outcome by nobody.
/// </summary>
public sealed class SaveUnitResult(KommunDb db, PlanQuery planQuery, TimeProvider clock)
{
    /// <param name="revision">Of the unit's answer, as the person read it: 0 where there is none yet.</param>
    /// <returns>
    /// The answer. Forbidden (403), missing, in conflict where the element is superseded, puts no test to the unit's kind or
    /// another unit answers for it, and stale, all without a field; invalid at grants where a company is given a grant and at
    /// targets where a committee is given targets; else every fault at once, as <see cref="UnitResultCheck"/> names them.
    /// </returns>
    /// <exception cref="DbUpdateException">Somebody else answered for the first time just now.</exception>
    public async Task<Outcome<UnitResult>> Run(
        CallerAccess access,
        Guid elementId,
        Guid unitId,
        int revision,
        UnitResultInput input,
        CancellationToken cancel
    )
    {
        if (access.WhyNot(Rights.Report, unitId) is { } forbidden)
            return forbidden;
        if (await db.Elements.AsNoTracking().SingleOrDefaultAsync(e => e.Id == elementId, cancel) is not { } element)
            return Refusal.Missing("Det som prövas");
        var plan = (await planQuery.Run(access, element.VersionId, cancel)).OrCollided();
        if (plan.FindUnit(unitId) is not { } unit)
            return Refusal.Missing("Enheten");
        if (WhyNot(plan, element, unit) is { } refused)
            return refused;
        var there = await db.UnitResults.SingleOrDefaultAsync(
            r => r.ElementId == elementId && r.UnitId == unitId,
            cancel
        );
        if ((there?.Revision ?? 0) != revision)
            return Refusal.Stale($"Utfallet för {unit.Name}");
        var isCompanys = UnitTestOf.Find(plan, element, unit)!.IsCompanys;
        if (OfTheOtherKind(input, isCompanys, unit) is { } misplaced)
            return misplaced;

        var check = new UnitResultCheck(clock.Today().Year);
        var grants = isCompanys ? new List<GrantYear>() : check.Read(input.Grants);
        var targets = isCompanys ? check.Read(input.Targets) : new List<FinancialTarget>();
        if (!grants.Succeeded || !targets.Succeeded)
            return Outcome<UnitResult>.Refused([.. grants.Refusals, .. targets.Refusals]);

        // the first revision that somebody may read is 1: 0 says that nothing has been answered
        var result =
            there
            ?? new UnitResult
            {
                ElementId = elementId,
                UnitId = unitId,
                Revision = 1,
            };
        if (there is null)
            db.Add(result);
        else
            StructureLock.Touch(db, result);
        (result.Grants, result.Targets, result.IsExample) = (grants.Value, targets.Value, false);
        await db.SaveChangesAsync(cancel);
        return result;
    }

    /// <summary>Why nothing can be written there, said before the form is filled in; null where something can.</summary>
    public static Refusal? WhyNot(Plan plan, Element element, Unit unit)
    {
        if (!element.State.IsLiving())
            return Refusal.Conflict("", $"”{element.Title}” är ersatt och ändras inte. Det visar hur det gick.");
        if (UnitTestOf.Find(plan, element, unit) is not { } test)
            return Refusal.Conflict(
                "",
                $"”{element.Title}” prövas inte för {unit.Name}. Välj en av de enheter som står på sidan."
            );
        return test.Answers.Id == unit.Id
            ? null
            : Refusal.Conflict("", $"{unit.Name} svarar tillsammans med {test.Answers.Name}. Lägg siffrorna där.");
    }

    private static Refusal? OfTheOtherKind(UnitResultInput input, bool isCompanys, Unit unit) =>
        isCompanys && (input.IsForCompany == false || input.Grants.Any(g => !g.IsEmpty))
            ? Refusal.Invalid("grants", $"{unit.Name} är ett bolag och har inget kommunbidrag. Ange ekonomiska mål.")
        : !isCompanys && (input.IsForCompany == true || input.Targets.Any(t => !t.IsEmpty))
            ? Refusal.Invalid("targets", $"{unit.Name} är inget bolag. Ange kommunbidrag och utfall.")
        : null;
}
