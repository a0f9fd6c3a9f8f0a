namespace Kommunstyrning.Access;

/// <summary>Kinds of notices and letters that people choose together, in the order in which they are offered.</summary>
public enum LetterGroup
{
    /// <summary>Somebody is waited for: to report, to answer for a unit.</summary>
    Waiting,

    /// <summary>What colleagues write.</summary>
    Comments,

    /// <summary>How reports, last days and responsibility move. Many units hand in on one day, so that once a day is the usual pace.</summary>
    Progress,

    /// <summary>What somebody has chosen to watch.</summary>
    Watching,

    /// <summary>The public has asked the municipality something.</summary>
    Questions,

    /// <summary>Somebody cannot use something on the municipality's pages.</summary>
    Faults,

    /// <summary>Somebody who runs the instance looks in.</summary>
    Support,
}

/// <summary>How soon something is told by mail.</summary>
public enum LetterPace
{
    /// <summary>In a letter of its own.</summary>
    AtOnce,

    /// <summary>With everything else that is unread, in the morning of a working day.</summary>
    Daily,

    /// <summary>Not by mail; it stands among the notices.</summary>
    Never,
}
