using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// Lets what has been decided apply from its day on, in the municipality that has been entered: versions of the model first,
/// then elements; then former periods step back whose last day has passed. What came due earlier and was missed is made up
/// for; what has been done is not found again.
/// </summary>
public sealed class BringDueIntoForce(
    KommunDb db,
    PutVersionInForce putVersion,
    ChangeState changeState,
    MoveElement moveElement,
    TimeProvider clock
)
{
    /// <summary>Saves in the caller's transaction, one thing at a time so that each has its line in the history.</summary>
    /// <param name="access">Of the program's own work.</param>
    /// <returns>What came into force, and a sentence for each that could not. Refused (403) where the caller may not edit.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Something was changed between reading and writing.</exception>
    public async Task<Outcome<CameIntoForce>> Run(CallerAccess access, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Edit) is { } forbidden)
            return forbidden;
        var today = clock.Today();
        var count = 0;
        var hindered = new List<string>();
        var versions = await db
            .ModelVersions.Where(v => v.State == VersionState.Decided && v.InForceFrom <= today)
            .OrderBy(v => v.Number)
            .ToListAsync(cancel);
        foreach (var version in versions)
            Told(await putVersion.Run(access, version.Id, version.Revision, cancel));
        foreach (var id in await Due(today, cancel))
        {
            var element = await db.Elements.AsNoTracking().SingleAsync(e => e.Id == id, cancel);
            if (element.State == ElementState.Adopted)
                Told(
                    await changeState.Run(access, id, element.Revision, ElementState.InForce, rawDecision: null, cancel)
                );
        }
        foreach (var awaited in await Awaited(today, cancel))
            Told(
                awaited.Matter == DecisionMatter.Move
                    ? await moveElement.CarryOut(access, awaited, cancel)
                    : await changeState.CarryOut(access, awaited, cancel)
            );
        foreach (var id in await StepBack.Due(db, today, cancel))
        {
            await StepBack.Of(db, await db.Elements.SingleAsync(e => e.Id == id, cancel), today, cancel);
            await db.SaveChangesAsync(cancel);
        }
        return new CameIntoForce(count, hindered);

        void Told<T>(Outcome<T> outcome)
        {
            if (outcome.Succeeded)
                count++;
            else
                hindered.Add(outcome.Refusals[0].Sentence);
        }
    }

    /// <summary>What is to be retired or moved, in the order of the days; of one day what lies deepest goes first.</summary>
    private async Task<List<Decision>> Awaited(DateOnly today, CancellationToken cancel)
    {
        var rows = await (
            from decision in db.Decisions
            join element in db.Elements on decision.ElementId equals element.Id
            join version in db.ModelVersions on element.VersionId equals version.Id
            join level in db.LevelTypes on element.LevelTypeId equals level.Id
            where decision.IsAwaited && decision.InForceFrom <= today
            where element.State != ElementState.Superseded && version.State == VersionState.InForce
            select new { Decision = decision, level.Order }
        ).ToListAsync(cancel);
        return
        [
            .. rows.OrderBy(r => r.Decision.InForceFrom)
                .ThenByDescending(r => r.Order)
                .ThenBy(r => r.Decision.Id)
                .Select(r => r.Decision),
        ];
    }

    /// <summary>In the order of the days on which they apply, so that of two wordings the later one is left standing.</summary>
    private async Task<List<Guid>> Due(DateOnly today, CancellationToken cancel)
    {
        var rows = await (
            from element in db.Elements
            join version in db.ModelVersions on element.VersionId equals version.Id
            join decision in db.Decisions on element.Id equals decision.ElementId
            where element.State == ElementState.Adopted && version.State == VersionState.InForce
            where decision.Matter == DecisionMatter.Adoption
            select new { element.Id, decision.InForceFrom }
        ).ToListAsync(cancel);
        return
        [
            .. rows.GroupBy(r => r.Id, r => r.InForceFrom)
                .Select(g => (Id: g.Key, From: g.Max()))
                .Where(due => due.From <= today)
                .OrderBy(due => due.From)
                .ThenBy(due => due.Id)
                .Select(due => due.Id),
        ];
    }
}

/// <param name="Count">Versions and elements that apply from now on.</param>
/// <param name="Hindered">Why something that is due does not, as whole Swedish sentences.</param>
public sealed record CameIntoForce(int Count, IReadOnlyList<string> Hindered);
