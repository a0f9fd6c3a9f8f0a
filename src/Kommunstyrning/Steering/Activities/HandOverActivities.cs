using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Steering;

/// <summary>Somebody leaves, and what the person was to do goes to somebody else. What is closed shows who did it.</summary>
public sealed class HandOverActivities(KommunDb db)
{
    /// <returns>How many open activities name the person.</returns>
    public Task<int> Count(CallerAccess access, string person, CancellationToken cancel) =>
        access.SeesDrafts ? Open(person).CountAsync(cancel) : Task.FromResult(0);

    /// <summary>Saves in the caller's transaction.</summary>
    /// <param name="to">The name of whoever takes over.</param>
    /// <returns>How many were handed over. Forbidden (403) for whoever may not administer.</returns>
    public async Task<Outcome<int>> Run(CallerAccess access, string person, string to, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Administer) is { } forbidden)
            return forbidden;
        var open = await Open(person).ToListAsync(cancel);
        foreach (var activity in open)
        {
            activity.Person = to;
            StructureLock.Touch(db, activity);
        }
        await db.SaveChangesAsync(cancel);
        return open.Count;
    }

    private IQueryable<Activity> Open(string person) =>
        db.Activities.Where(a => a.Person == person && person != "" && a.ClosedOn == null);
}
