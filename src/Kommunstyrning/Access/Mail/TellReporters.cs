using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Access;

/// <summary>Tells each who reports for some units of the municipality that has been entered.</summary>
public sealed class TellReporters(Outbox outbox, ReportersQuery reporters, TellPeople tell)
{
    /// <summary>False where no mail server is set: then nobody gets a letter.</summary>
    public bool IsOpen => outbox.IsOpen;

    /// <summary>Saves within the caller's transaction. Somebody who reports for several units is told once.</summary>
    /// <param name="others">Accounts that have been named for a report; they are told whatever their role.</param>
    /// <param name="by">Whose act it tells of, who sees working material.</param>
    public async Task Run(
        Told told,
        IReadOnlyCollection<Guid> unitIds,
        IReadOnlyCollection<Guid> others,
        CallerAccess by,
        CancellationToken cancel
    )
    {
        var people = await reporters.Run(by, cancel);
        await tell.Run(told, unitIds.SelectMany(u => people[u]), others, by, cancel);
    }
}
