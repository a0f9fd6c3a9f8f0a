using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>
/// Adds an activity to an element, or changes it. Work is no decided text, so it may change as long as the element lives; a
/// last day that moves on keeps the one that all could read before.
/// </summary>
public sealed class SaveActivity(KommunDb db, UnitsQuery unitsQuery, TimeProvider clock)
{
    /// <summary>Saves in the caller's transaction; the element is held until that ends.</summary>
    /// <returns>
    /// The new activity. Forbidden (403), missing element, and in conflict when it is superseded or has
    /// <see cref="Activity.Most"/>, without a field; else every fault of the input at once, at the field of the same name, and
    /// in conflict at dependsOnIds where activities would wait for each other.
    /// </returns>
    public async Task<Outcome<Activity>> Add(
        CallerAccess access,
        Guid elementId,
        ActivityInput raw,
        CancellationToken cancel
    )
    {
        if (access.WhyNowhere(Rights.Report) is { } forbidden)
            return forbidden;
        if (await db.Elements.AsNoTracking().SingleOrDefaultAsync(e => e.Id == elementId, cancel) is not { } element)
            return Refusal.Missing("Det som aktiviteten hör till");
        if (!access.May(Rights.Report, element.OwnerUnitId) && access.WhyNot(Rights.Report, raw.UnitId) is { } others)
            return others;
        if (!await StructureLock.Hold(db, elementId, element.Revision, cancel))
            return Refusal.Stale($"”{element.Title}”");
        if (WhyNot(element) is { } superseded)
            return superseded;
        if (await db.Activities.CountAsync(a => a.ElementId == elementId, cancel) >= Activity.Most)
            return Refusal.Conflict(
                "",
                $"”{element.Title}” har redan {Activity.Most} aktiviteter, och fler får det inte bli. Lägg den på det som ligger under."
            );
        return await Write(access, new Activity { ElementId = elementId, Title = "" }, element, raw, cancel);
    }

    /// <summary>Saves in the caller's transaction; raises the revision also where nothing differs.</summary>
    /// <param name="revision">Of the activity, as the person read it.</param>
    /// <returns>
    /// The activity. As when adding, but missing or stale activity, and in conflict when it has been closed.
    /// </returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<Activity>> Edit(
        CallerAccess access,
        Guid id,
        int revision,
        ActivityInput raw,
        CancellationToken cancel
    )
    {
        var found = await ActivityToChange.Find(db, access, id, revision, cancel);
        if (!found.Succeeded)
            return Outcome<Activity>.Refused(found.Refusals);
        var (activity, element) = found.Value;
        return activity.IsClosed
            ? Refusal.Conflict("", $"”{activity.Title}” är avslutad. Öppna den igen om arbetet fortsätter.")
            : await Write(access, activity, element, raw, cancel);
    }

    /// <summary>What is said of a superseded element's activities.</summary>
    /// <summary>Asked before the form is shown.</summary>
    /// <returns>Null for whoever may change it.</returns>
    public static Refusal? WhyNotEdit(CallerAccess access, ActivityDetail detail) =>
        ActivityToChange.WhyNot(access, detail.Told.Activity, detail.Found.Element);

    internal static Refusal? WhyNot(Element element) =>
        element.State.IsLiving()
            ? null
            : Refusal.Conflict(
                "",
                $"”{element.Title}” är ersatt, och dess aktiviteter ändras inte. De visar vad som gjordes."
            );

    private async Task<Outcome<Activity>> Write(
        CallerAccess access,
        Activity activity,
        Element element,
        ActivityInput raw,
        CancellationToken cancel
    )
    {
        if (
            !access.May(Rights.Report, element.OwnerUnitId) && access.WhyNot(Rights.Report, raw.UnitId) is { } givenAway
        )
            return givenAway;
        var input = raw.Normalise();
        var refusals = ActivityCheck.Of(input, await unitsQuery.Run(cancel), clock.Today()).ToList();
        var present = await db.ActivityDependencies.Where(d => d.ActivityId == activity.Id).ToListAsync(cancel);
        if (input.DependsOnIds is { } wanted && await WhyNot(activity, input.Title, wanted, cancel) is { } refusal)
            refusals.Add(refusal);
        if (refusals.Count > 0)
            return Outcome<Activity>.Refused(refusals);

        activity.Write(input, isSeen: element.State.IsPublic(), clock.Today());
        if (db.Entry(activity).State == EntityState.Detached)
            db.Add(activity);
        else
            StructureLock.Touch(db, activity);
        if (input.DependsOnIds is { } dependsOn)
        {
            db.RemoveRange(present.Where(d => !dependsOn.Contains(d.DependsOnId)));
            db.AddRange(
                dependsOn
                    .Except(present.Select(d => d.DependsOnId))
                    .Select(other => new ActivityDependency { ActivityId = activity.Id, DependsOnId = other })
            );
        }
        await db.SaveChangesAsync(cancel);
        return activity;
    }

    private async Task<Refusal?> WhyNot(Activity activity, string title, List<Guid> dependsOn, CancellationToken cancel)
    {
        var titles = await db
            .Activities.Select(a => new { a.Id, a.Title })
            .ToDictionaryAsync(a => a.Id, a => a.Title, cancel);
        if (dependsOn.Contains(activity.Id))
            return Refusal.Conflict("dependsOnIds", "En aktivitet kan inte vänta på sig själv.");
        if (!dependsOn.TrueForAll(titles.ContainsKey))
            return Refusal.Invalid("dependsOnIds", "Något som den väntar på finns inte. Välj bland aktiviteterna.");
        var waits = await db
            .ActivityDependencies.AsNoTracking()
            .Where(d => d.ActivityId != activity.Id)
            .ToListAsync(cancel);
        var circle = WaitingOrder.Circle(activity.Id, dependsOn, waits.ToLookup(d => d.ActivityId, d => d.DependsOnId));
        if (circle is null)
            return null;
        titles[activity.Id] = title;
        return Refusal.Conflict(
            "dependsOnIds",
            $"De skulle vänta på varandra i en ring: {string.Join(" väntar på ", circle.Select(id => $"”{titles[id]}”"))}. Ta bort ett av leden."
        );
    }
}
