using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Store;

/// <summary>
/// The door for lines of what happens outside of any municipality and matters to some: signing in, passwords, what an operator
/// does. One in each, in the transaction of the act: neither is kept without the other.
/// </summary>
public sealed class TrailAcrossTenants(KommunDb db, TimeProvider clock)
{
    /// <param name="by">Who acted, as the lines name them.</param>
    /// <exception cref="TenantIsolationException">
    /// No <see cref="InstanceTransaction"/> is open for the lines to be kept with.
    /// </exception>
    public void Add(CallerAccess by, TrailNote note, IEnumerable<TenantId> tenants)
    {
        if (db.UnsealedAcross is not { } waiting)
            throw new TenantIsolationException(
                $"{note.Kind} written into trails outside of the instance's transaction."
            );
        var at = clock.GetUtcNow();
        foreach (var tenant in tenants)
        {
            var line = Trail.LineOf(note, by, at);
            line.TenantId = tenant;
            waiting.Add(line);
        }
    }
}
