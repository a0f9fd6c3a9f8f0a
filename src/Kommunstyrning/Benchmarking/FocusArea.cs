using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>The area that the others are compared with.</summary>
/// <param name="Area">Null where nobody was named.</param>
public sealed record FocusArea(Area? Area)
{
    /// <param name="code">Four digits; null or empty for nobody.</param>
    public static Outcome<FocusArea> Find(string? code, PanelCopy panels)
    {
        if (Text.Line(code) is not { Length: > 0 } wanted)
            return new FocusArea((Area?)null);
        if (panels.Find(wanted) is { } area)
            return new FocusArea(area);
        var chosen = ChosenAreas.Of([wanted], kind: null, panels.Areas);
        return Refusal.Invalid("focus", chosen.Refusals[0].Sentence);
    }
}
