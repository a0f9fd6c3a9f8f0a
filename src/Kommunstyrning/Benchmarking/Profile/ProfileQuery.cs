using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Benchmarking;

/// <summary>Answers where one area stands in everything, out of memory.</summary>
public sealed class ProfileQuery(
    StandingsCache standingsCache,
    OpenDataQuery openData,
    ComparisonGroupResolver comparisonGroupResolver,
    TimeProvider clock
)
{
    /// <returns>Refused where area, group, operating area or group of indicators is not there.</returns>
    public async Task<Outcome<ProfileResult>> Run(CallerAccess access, ProfileRequest asked, CancellationToken cancel)
    {
        var version = await openData.Version(cancel);
        var catalogue = await openData.Catalogue(cancel);
        var panels = await openData.Panels(cancel);
        var named = FocusArea.Named(asked.Area, panels);
        if (!named.Succeeded)
            return Outcome<ProfileResult>.Refused(named.Refusals);
        var area = named.Value;
        var group = await comparisonGroupResolver.Run(access, asked.Group, panels, area, cancel);
        var filter = ProfileFilter.Of(asked, catalogue);
        if (!group.Succeeded || !filter.Succeeded)
            return Outcome<ProfileResult>.Refused([.. group.Refusals, .. filter.Refusals]);

        var today = clock.Today();
        var rows =
            group.Value.Kind == ComparisonGroupKind.All
                ? Profile.Among(
                    await standingsCache.At(panels, catalogue, area.Kind, today, cancel),
                    area.Position,
                    filter.Value.Holds
                )
                : Profile.Among(
                    panels,
                    catalogue.Indicators.Where(filter.Value.Holds),
                    group.Value,
                    area.Position,
                    today
                );
        return new ProfileResult(
            area,
            group.Value,
            asked.Band is { } band ? rows.FindAll(r => r.Band == band) : rows,
            BandCounts.Of(rows),
            catalogue.OperatingAreas,
            catalogue.National,
            panels,
            version
        );
    }
}
