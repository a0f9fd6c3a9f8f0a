using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Store;

/// <summary>What is to stand in a line, beside who and when.</summary>
/// <param name="Subject">To whom or what, as it is called now; cut and encoded as the line needs it.</param>
/// <param name="Details">The same; those that are empty are left out.</param>
public sealed record TrailNote(TrailKind Kind, string Subject = "", Guid? SubjectId = null)
{
    public IReadOnlyList<(string Name, string Value)> Details { get; init; } = [];
}

/// <summary>
/// The door through which a line comes into the trail of the municipality that has been entered. A use case says here what
/// it does; the line gets its number and its hash as the last thing before the transaction commits, and is gone if it does
/// not. What happens outside of any municipality goes by <see cref="TrailAcrossTenants"/>.
/// </summary>
public sealed class Trail(KommunDb db, CurrentActor actor, TimeProvider clock)
{
    /// <exception cref="TenantIsolationException">There is no transaction of a tenant for the line to be kept with.</exception>
    public void Add(TrailNote note)
    {
        if (db.CurrentTenantId == TenantId.None || db.Database.CurrentTransaction is null)
            throw new TenantIsolationException(
                $"{note.Kind} written into the trail outside of a tenant's transaction."
            );
        db.Unsealed.Add(LineOf(note, actor.Access, clock.GetUtcNow()));
    }

    /// <returns>Without number and hash.</returns>
    internal static TrailEntry LineOf(TrailNote note, CallerAccess by, DateTimeOffset at) =>
        new()
        {
            At = at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMillisecond)),
            Kind = note.Kind,
            By = TrailText.Encode(by.Name, TrailText.NameLength),
            ByAccountId = by.AccountId,
            Subject = TrailText.Encode(note.Subject, TrailText.SubjectLength),
            SubjectId = note.SubjectId,
            Details = note
                .Details.Where(d => d.Value.Length > 0)
                .ToDictionary(
                    d => d.Name,
                    d => TrailText.Encode(d.Value, TrailText.DetailLength),
                    StringComparer.Ordinal
                ),
        };
}
