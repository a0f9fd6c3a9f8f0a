using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>The area that the others are compared with.</summary>
/// <param name="Area">Null where nobody was named.</param>
public sealed record FocusArea(Area? Area)
{
    /// <param name="written">A code or a name; null or empty for nobody.</param>
    /// <returns>Refused at `focus` for what no area is called.</returns>
    public static Outcome<FocusArea> Find(string? written, PanelCopy panels)
    {
        if (Text.Line(written) is not { Length: > 0 } wanted)
            return new FocusArea((Area?)null);
        return panels.Named.Find(wanted) is { } area
            ? new FocusArea(area)
            : Refusal.Invalid("focus", panels.Named.Sentence([wanted]));
    }

    /// <summary>The area that an address is about: without it there is no such page.</summary>
    /// <returns>A municipality or a region. Missing where no area is called so, refused for the nation.</returns>
    public static Outcome<Area> Named(string written, PanelCopy panels)
    {
        var found = Find(written, panels);
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
