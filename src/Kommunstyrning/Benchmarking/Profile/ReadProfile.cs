using Kommunstyrning.Indicators;
using Kommunstyrning.Store;

namespace Kommunstyrning.Benchmarking;

/// <summary>Answers where one area stands in everything, out of memory.</summary>
public sealed class ReadProfile(
    KommunDb db,
    HeldPanels heldPanels,
    HeldCatalogue heldCatalogue,
    HeldStandings heldStandings,
    ReadDataVersion readVersion,
    FindCircle findCircle,
    TimeProvider clock
)
{
    public async Task<Outcome<ProfileRead>> Run(ProfileQuestion asked, CancellationToken cancel)
    {
        var version = await readVersion.Run(cancel);
        var catalogue = await heldCatalogue.At(version.Number, db, cancel);
        var panels = await heldPanels.At(version.Number, db, cancel);
        var named = FocusArea.Named(asked.Area, panels);
        if (!named.Succeeded)
            return Outcome<ProfileRead>.Refused(named.Refusals);
        var area = named.Value;
        var circle = await findCircle.Run(asked.Group, panels, area, cancel);
        var filter = ProfileFilter.Of(asked, catalogue);
        if (!circle.Succeeded || !filter.Succeeded)
            return Outcome<ProfileRead>.Refused([.. circle.Refusals, .. filter.Refusals]);

        var today = clock.Today();
        var rows = string.Equals(circle.Value.Key, CircleKey.All, StringComparison.Ordinal)
            ? Profile.Among(
                await heldStandings.At(panels, catalogue, area.Kind, today, cancel),
                area.Position,
                filter.Value.Holds
            )
            : Profile.Among(panels, catalogue.Indicators.Where(filter.Value.Holds), circle.Value, area.Position, today);
        return new ProfileRead(
            area,
            circle.Value,
            asked.Band is { } band ? rows.FindAll(r => r.Band == band) : rows,
            BandCounts.Of(rows),
            catalogue.OperatingAreas,
            panels,
            version
        );
    }
}
