using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>Ties an entry of a register to an element, or to one of its activities.</summary>
public sealed class RegisterTie : IRecorded
{
    /// <summary>The most characters of the role.</summary>
    public const int RoleLength = 300;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Shown in the history of the entry, for members: an element of it may be a draft.</summary>
    public Guid SubjectId => EntryId;

    public Guid EntryId { get; init; }

    /// <summary>The activity's element where it is tied to an activity.</summary>
    public Guid ElementId { get; set; }

    /// <summary>Null where it is tied to the element as a whole.</summary>
    public Guid? ActivityId { get; init; }

    /// <summary>The partner's role, or how the promise, source or document bears on it, in a sentence; may be empty.</summary>
    public string Role { get; set; } = "";
}
