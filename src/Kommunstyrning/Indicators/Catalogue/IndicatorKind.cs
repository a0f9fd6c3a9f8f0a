namespace Kommunstyrning.Indicators;

/// <summary>What sort of figure an indicator is, which decides what may be said of it.</summary>
public enum IndicatorKind
{
    /// <summary>A part of a whole, in percent: from 0 to 100.</summary>
    Share,

    /// <summary>Something for each inhabitant, pupil, krona …, money included.</summary>
    Rate,

    Mean,

    /// <summary>A number that is put together of others, or set against an expected one.</summary>
    Index,

    /// <summary>A count or a sum of the whole area: the nation's is about the sum of the municipalities'.</summary>
    Volume,

    /// <summary>A number that stands for an answer or a class: it can be counted, not ranked.</summary>
    Class,

    /// <summary>1 for yes and 0 for no.</summary>
    YesNo,
}
