namespace Kommunstyrning.Indicators;

/// <summary>How a word was found, the best first: at the start of a word or inside one, as typed or only with dots.</summary>
internal enum WordHit
{
    Start,
    Inside,
    DottedStart,
    DottedInside,
    None,
}
