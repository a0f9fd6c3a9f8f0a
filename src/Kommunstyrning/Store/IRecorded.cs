using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Store;

/// <summary>A row whose every change is written into the history: who, when, before, after.</summary>
public interface IRecorded : IOwned
{
    /// <summary>Set when the row is made, before it is saved.</summary>
    Guid Id { get; }

    /// <summary>The row on whose page the change is shown: its own id, or that of the thing it belongs to.</summary>
    Guid SubjectId { get; }
}
