using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>The area that the others are compared with.</summary>
/// <param name="Area">Null where nobody was named.</param>
public sealed record FocusArea(Area? Area)
{
    /// <param name="code">Four digits; null or empty for nobody.</param>
    /// <returns>Refused at `focus` for a code that no area has.</returns>
    public static Outcome<FocusArea> Find(string? code, PanelCopy panels)
    {
        if (Text.Line(code) is not { Length: > 0 } wanted)
            return new FocusArea((Area?)null);
        if (panels.Find(wanted) is { } area)
            return new FocusArea(area);
        var chosen = ChosenAreas.Of([wanted], kind: null, panels.Areas);
        return Refusal.Invalid("focus", chosen.Refusals[0].Sentence);
    }

    /// <summary>The area that an address is about: without it there is no such page.</summary>
    /// <returns>A municipality or a region. Missing where no area has the code, refused for the nation.</returns>
    public static Outcome<Area> Named(string code, PanelCopy panels)
    {
        var found = Find(code, panels);
        if (!found.Succeeded)
            return found.Refusals[0] with { Kind = RefusalKind.Missing, Field = "code" };
        return found.Value.Area switch
        {
            null => new Refusal(RefusalKind.Missing, "code", "Ange ett områdes kod med fyra siffror, som 2581."),
            { Kind: AreaKind.Nation } => Refusal.Invalid(
                "code",
                "Riket är inte en kommun bland andra. Välj en kommun eller en region."
            ),
            var area => area,
        };
    }
}
