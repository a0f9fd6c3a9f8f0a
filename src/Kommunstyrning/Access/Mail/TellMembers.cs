using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Access;

/// <summary>Tells those of the municipality that has been entered whose role something is for, as <see cref="LetterRules"/> says.</summary>
public sealed class TellMembers(TellPeople tell)
{
    /// <summary>
    /// Saves within the caller's transaction. A letter of the same kind that has not gone out yet does for two; each has a notice
    /// of its own.
    /// </summary>
    /// <param name="by">Whose act it tells of; a stranger's too.</param>
    public Task Run(Told told, CallerAccess by, CancellationToken cancel) => tell.ToRoles(told, by, cancel);
}
