using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// Sets what an element is to come to in an indicator, for all or for women or men, or why it is followed without. A target
/// that stands in a decided text is changed by a new wording; where none stands, one may be added, and is told apart from
/// what was decided (decision 27).
/// </summary>
public sealed class SetTarget(
    KommunDb db,
    FollowedIndicatorsQuery followedQuery,
    AddMeasure addMeasure,
    CurrentTenant tenant,
    TimeProvider clock
)
{
    /// <summary>
    /// Follows the element by the indicator where it is not yet, raises its revision and saves; the element is held until
    /// the caller's transaction ends. What is already as asked changes nothing.
    /// </summary>
    /// <param name="revision">Of the element, as the person read it.</param>
    /// <param name="code">The indicator's, in capital or small letters.</param>
    /// <param name="trial">What others have achieved; null where nobody asked.</param>
    /// <returns>
    /// The element. Forbidden (403), missing, in conflict when it is superseded, or stale, without a field; refused as by
    /// <see cref="AddMeasure"/> where it is not followed by the indicator; invalid at gender where it has no values for
    /// that; in conflict without a field where a decided target would change, and at withoutReason where there are targets;
    /// else every fault of the input at once, with the field of each.
    /// </returns>
    public async Task<Outcome<Element>> Run(
        CallerAccess access,
        Guid elementId,
        int revision,
        string code,
        TargetInput input,
        TargetTrial? trial,
        CancellationToken cancel
    )
    {
        if (access.WhyNowhere(Rights.Edit) is { } forbidden)
            return forbidden;
        if (await db.Elements.SingleOrDefaultAsync(e => e.Id == elementId, cancel) is not { } element)
            return Refusal.Missing("Det du vill sätta ett mål för");
        if (access.WhyNot(Rights.Edit, element.OwnerUnitId) is { } others)
            return others;
        if (!element.State.IsLiving())
            return Refusal.Conflict("", $"”{element.Title}” är ersatt och ändras inte. Det visar vilket mål det hade.");
        if (element.Revision != revision || !await StructureLock.Hold(db, elementId, revision, cancel))
            return Refusal.Stale($"”{element.Title}”");
        var followed = await addMeasure.Run(access, elementId, revision, code, cancel);
        if (!followed.Succeeded)
            return followed;

        var known = await followedQuery.Run(tenant.Tenant.AreaCode, [Text.Line(code)], cancel);
        if (known.Find(Text.Line(code)) is not { RemovedAt: null } indicator)
            return Refusal.Conflict(
                "",
                "Nyckeltalet finns inte längre hos källan, så inget nytt mål kan hållas mot det."
            );
        var gender = GenderOf(input, indicator, known);
        if (!gender.Succeeded)
            return Outcome<Element>.Refused(gender.Refusals);
        var read = new TargetCheck(indicator, clock.Today().Year).Read(input);
        if (!read.Succeeded)
            return Outcome<Element>.Refused(read.Refusals);
        var there = await db
            .Targets.Where(t => t.ElementId == elementId && t.IndicatorId == indicator.Id)
            .ToListAsync(cancel);
        return await Write(element, indicator, gender.Value, read.Value, there, trial, cancel);
    }

    private async Task<Outcome<Element>> Write(
        Element element,
        Indicator indicator,
        Gender gender,
        ReadTarget read,
        List<Target> there,
        TargetTrial? trial,
        CancellationToken cancel
    )
    {
        var target = there.Find(t => t.Gender == gender);
        if (target is not null && IsSame(target, read))
            return element;
        var opposite = there.FindAll(t => t != target && (t.Path is null) != (read.Path is null));
        if (read.Path is null && opposite.Count > 0)
            return Refusal.Conflict("withoutReason", "Det finns redan målvärden. Ta bort dem först.");
        if (
            new[] { target }.Concat(opposite).OfType<Target>().FirstOrDefault(t => t.IsDecidedWith(element)) is not null
        )
            return Decided(element, indicator.Id);

        db.RemoveRange(opposite);
        if (target is null)
            db.Add(
                target = new Target
                {
                    ElementId = element.Id,
                    IndicatorId = indicator.Id,
                    Gender = gender,
                }
            );
        target.Write(read, trial, isAddedLater: element.State.IsDecided());
        StructureLock.Touch(db, element);
        await db.SaveChangesAsync(cancel);
        return element;
    }

    internal static Refusal Decided(Element element, string indicatorId) =>
        Refusal.Conflict(
            "",
            $"Målvärdet i {indicatorId} är beslutat och ligger fast. Skriv en ny lydelse av ”{element.Title}” och ändra det där, så gäller det när den har antagits."
        );

    private static Outcome<Gender> GenderOf(TargetInput input, Indicator indicator, FollowedIndicators known)
    {
        var letter = Text.Line(input.Gender);
        if (letter.Length == 0)
            return Gender.Total;
        if (GenderCode.Read(letter) is not { } gender)
            return Refusal.Invalid("gender", "Ange T för alla, K för kvinnor eller M för män.");
        return gender == Gender.Total || known.Genders(indicator.Id).Contains(gender)
            ? gender
            : Refusal.Invalid(
                "gender",
                $"{indicator.Id} har inga värden för {(gender == Gender.Women ? "kvinnor" : "män")}. Sätt målet för alla i stället."
            );
    }

    private static bool IsSame(Target target, ReadTarget read) =>
        target.Tolerance == read.Tolerance
        && string.Equals(target.WithoutReason, read.WithoutReason, StringComparison.Ordinal)
        && (target.Path, read.Path) switch
        {
            (null, null) => true,
            ({ } old, { } now) => old.Direction == now.Direction && old.Points.SequenceEqual(now.Points),
            (null, not null) or (not null, null) => false,
        };
}
