namespace Kommunstyrning.Indicators;

/// <summary>How likely it is that somebody who types its words looks for an indicator.</summary>
internal static class SearchProminence
{
    public const int Most = 3;

    /// <summary>A step each for being named by us, for going on, and for being in one of the national sets.</summary>
    public static int Of(Indicator indicator, bool isInNationalSet) =>
        (CuratedIndicators.Find(indicator.Id) is null ? 0 : 1)
        + (indicator.IsDiscontinued ? 0 : 1)
        + (isInNationalSet ? 1 : 0);
}
