namespace Kommunstyrning.Access;

/// <summary>What somebody is told of, by notice and by letter, as each has chosen.</summary>
/// <param name="Kind">What has happened.</param>
public sealed record Told(LetterKind Kind)
{
    /// <summary>
    /// By kind: the element of a comment or of what has been handed over, the round of what is about reports and last days, the
    /// question, the saved comparison that has other values. Null where the kind alone says where it leads.
    /// </summary>
    public Guid? SubjectId { get; init; }

    /// <summary>Within the subject: the comment, or the unit whose report it is. Null for the whole of it.</summary>
    public Guid? PartId { get; init; }

    /// <summary>Where the subject has no id: the code of an indicator. Empty otherwise.</summary>
    public string Code { get; init; } = "";

    /// <summary>What is told beside the kind, in words that whoever gets it may read whatever becomes of the subject; mostly empty.</summary>
    public string Detail { get; init; } = "";
}
