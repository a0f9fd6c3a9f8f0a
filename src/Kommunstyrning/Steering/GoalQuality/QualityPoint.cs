namespace Kommunstyrning.Steering;

/// <summary>What is looked at in a goal.</summary>
public enum QualityMatter
{
    /// <summary>Is it an effect, and not something that is done or made?</summary>
    Effect,

    /// <summary>Can it be seen whether it has come?</summary>
    Readable,

    /// <summary>Is it followed by an indicator?</summary>
    Indicator,

    /// <summary>Is it known where it began?</summary>
    Base,

    /// <summary>Is it said where it is going, and when?</summary>
    Target,

    /// <summary>Does a unit answer for it?</summary>
    Owner,

    /// <summary>Does it hang on what is above?</summary>
    Link,

    /// <summary>Are there so few goals on the unit that they can be kept alive?</summary>
    Count,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Sentence">What was found; where it is not met, how to mend it.</param>
public sealed record QualityPoint(QualityMatter Matter, bool IsMet, string Sentence);
