using Kommunstyrning.Tenancy;

namespace Kommunstyrning.FollowUp;

/// <summary>The report of a round as its rows stand now, before it is decided.</summary>
public interface IOpenRoundDocument
{
    /// <returns>Null where the round is not open, and for those who may not read what is being reported.</returns>
    Task<RoundDocument?> Run(CallerAccess access, Guid roundId, CancellationToken cancel);
}
