using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Benchmarking;

/// <summary>Lays several indicators beside several municipalities, out of the panels in memory.</summary>
public sealed class MatrixQuery(
    OpenDataQuery openData,
    ComparisonGroupResolver comparisonGroupResolver,
    TimeProvider clock
)
{
    /// <returns>
    /// Refused for more indicators or municipalities than fit, and for what is no municipality. Empty before anything
    /// has been imported.
    /// </returns>
    public async Task<Outcome<MatrixResult>> Run(CallerAccess access, MatrixRequest asked, CancellationToken cancel)
    {
        var version = await openData.Version(cancel);
        var catalogue = await openData.Catalogue(cancel);
        var panels = await openData.Panels(cancel);
        if (panels.Areas.Count == 0)
            return new MatrixResult([], [], null, "", version);
        var indicators = Chosen(asked, catalogue, panels);
        if (!indicators.Succeeded)
            return Outcome<MatrixResult>.Refused(indicators.Refusals);
        var focus = FocusArea.Find(asked.Focus, panels);
        if (!focus.Succeeded)
            return Outcome<MatrixResult>.Refused(focus.Refusals);
        var us = focus.Value.Area;
        if (us is not null && us.Kind != AreaKind.Municipality)
            return Refusal.Invalid("kommun", "Matrisen visar kommuner. Välj en kommun i fokus, inte en region.");
        var group = await ComparisonGroup(access, asked, panels, us, cancel);
        if (!group.Succeeded)
            return Outcome<MatrixResult>.Refused(group.Refusals);
        var areas = Areas(group.Value, panels, us);
        if (areas.Count > MatrixRequest.Most + (us is null ? 0 : 1))
            return Refusal.Invalid(
                "grupp",
                $"Gruppen har {areas.Count} kommuner. Matrisen rymmer {MatrixRequest.Most}. Välj en mindre grupp, eller namnge kommunerna."
            );
        var all = panels.Areas.Where(a => a.Kind == AreaKind.Municipality).Select(a => a.Position).ToArray();
        return new MatrixResult(
            [.. indicators.Value.Select(i => Row(i, asked, panels, areas, us, all))],
            areas,
            us,
            group.Value.Name,
            version
        );
    }

    private static Outcome<IReadOnlyList<Indicator>> Chosen(
        MatrixRequest asked,
        CatalogueCopy catalogue,
        PanelCopy panels
    )
    {
        var ids = asked.IndicatorIds.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (ids.Count > MatrixRequest.Most)
            return Refusal.Invalid("nyckeltal", $"Välj högst {MatrixRequest.Most} nyckeltal. Nu är det {ids.Count}.");
        var unknown = ids.FirstOrDefault(id => catalogue.Find(id) is null);
        return unknown is null
            ? Outcome(
                ids.Count > 0
                    ? ids.ConvertAll(id => catalogue.Find(id)!)
                    : StartingIndicators.Of(catalogue, panels, MatrixRequest.Starting)
            )
            : IndicatorDetailQuery.Missing(unknown);
    }

    private static Outcome<IReadOnlyList<Indicator>> Outcome(IReadOnlyList<Indicator> indicators) =>
        new List<Indicator>(indicators);

    /// <summary>Named municipalities; else the group; else those most like the focus, or its county, or those here.</summary>
    private async Task<Outcome<ComparisonGroup>> ComparisonGroup(
        CallerAccess access,
        MatrixRequest asked,
        PanelCopy panels,
        Area? focus,
        CancellationToken cancel
    )
    {
        if (asked.Codes.Count > 0)
            return Named(asked.Codes, panels);
        if (Text.Line(asked.Group).Length > 0)
            return await comparisonGroupResolver.Run(access, asked.Group, panels, focus, cancel);
        foreach (
            var key in focus is null
                ? [ComparisonGroupKey.Here]
                : new[] { ComparisonGroupKey.Similar, ComparisonGroupKey.County }
        )
        {
            var found = await comparisonGroupResolver.Run(access, key, panels, focus, cancel);
            if (found.Succeeded && found.Value.Members.Length <= MatrixRequest.Most)
                return found;
        }
        return new ComparisonGroup(
            ComparisonGroupKind.Listed,
            "",
            focus is null ? "inga kommuner" : "bara kommunen själv",
            []
        );
    }

    private static Outcome<ComparisonGroup> Named(IReadOnlyList<string> codes, PanelCopy panels)
    {
        var wanted = codes.Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count > MatrixRequest.Most)
            return Refusal.Invalid("kommuner", $"Välj högst {MatrixRequest.Most} kommuner. Nu är det {wanted.Count}.");
        var chosen = ChosenAreas.AsAsked(wanted, panels.Named);
        if (!chosen.Succeeded)
            return Refusal.Invalid("kommuner", chosen.Refusals[0].Sentence);
        return chosen.Value.FirstOrDefault(a => a.Kind != AreaKind.Municipality) is { } other
            ? Refusal.Invalid(
                "kommuner",
                $"Matrisen visar kommuner. {other.Name} är ingen kommun, så ta bort {other.Code}."
            )
            : new ComparisonGroup(
                ComparisonGroupKind.Listed,
                "",
                "valda kommuner",
                [.. chosen.Value.Select(area => area.Position)]
            );
    }

    private static List<Area> Areas(ComparisonGroup group, PanelCopy panels, Area? focus)
    {
        var others = group.Members.Select(position => panels.Areas[position]).Where(a => a != focus);
        var ordered =
            group.Key.Length == 0
                ? others
                : others.OrderBy(a => a.Name, StringComparer.Create(Text.Swedish, ignoreCase: true));
        return focus is null ? [.. ordered] : [focus, .. ordered];
    }

    private MatrixRow Row(
        Indicator indicator,
        MatrixRequest asked,
        PanelCopy panels,
        List<Area> areas,
        Area? focus,
        int[] all
    )
    {
        var series = panels.Of(indicator.Id, asked.Gender);
        var today = clock.Today();
        var year =
            asked.Year ?? LatestYear.Of(panels, series, all, focus?.Position, y => indicator.IsPreliminary(y, today));
        if (year is not { } chosen || !series.TryGetValue(chosen, out var panel))
            return new MatrixRow(
                indicator,
                null,
                IsPreliminary: false,
                0,
                new FigureForm(indicator.Unit, indicator.Decimals),
                [.. areas.Select(_ => new MatrixCell(double.NaN, 0, Band.None, null))]
            );
        var comparison = Compare.Run(panels.Unpack(panel), all, focus?.Position, indicator.Direction);
        var statuses = PanelStatuses.Read(panel.Statuses);
        var byPosition = comparison.Areas.ToDictionary(a => a.Position);
        return new MatrixRow(
            indicator,
            chosen,
            indicator.IsPreliminary(chosen, today),
            comparison.Of,
            FigureForm.Of(indicator, comparison),
            [.. areas.Select(a => Cell(byPosition[a.Position], statuses))]
        );
    }

    private static MatrixCell Cell(ComparedArea area, Dictionary<int, string> statuses) =>
        new(area.Value, area.Rank, area.Band, statuses.GetValueOrDefault(area.Position), area.Tied);
}
