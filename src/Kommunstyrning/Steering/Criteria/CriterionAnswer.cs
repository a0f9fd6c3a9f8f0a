using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>
/// Whether an element fulfils one of its level's criteria, as it was gone through before the decision. The criterion stands
/// here in its own words, so that it reads the same when the level asks for something else.
/// </summary>
public sealed class CriterionAnswer : IRecorded
{
    /// <summary>The most characters of a criterion, as of the level's own.</summary>
    public const int CriterionLength = 500;

    /// <summary>The most characters of a note.</summary>
    public const int NoteLength = 500;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Shown in the history of the element.</summary>
    public Guid SubjectId => ElementId;

    public Guid ElementId { get; init; }

    /// <summary>As the level says it, word for word.</summary>
    public required string Criterion { get; init; }

    /// <summary>Place among the level's criteria, from 0.</summary>
    public int Order { get; set; }

    public bool IsMet { get; set; }

    /// <summary>Why, or what is lacking; may be empty.</summary>
    public string Note { get; set; } = "";
}
