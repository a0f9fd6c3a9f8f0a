using Kommunstyrning.Indicators;
using Kommunstyrning.Store;

namespace Kommunstyrning.Benchmarking;

/// <summary>Lays several indicators beside several municipalities, out of the panels in memory.</summary>
public sealed class ReadMatrix(
    KommunDb db,
    HeldPanels heldPanels,
    HeldCatalogue heldCatalogue,
    ReadDataVersion readVersion,
    FindCircle findCircle,
    TimeProvider clock
)
{
    public async Task<Outcome<MatrixRead>> Run(MatrixQuestion asked, CancellationToken cancel)
    {
        var version = await readVersion.Run(cancel);
        var catalogue = await heldCatalogue.At(version.Number, db, cancel);
        var panels = await heldPanels.At(version.Number, db, cancel);
        if (panels.Areas.Count == 0)
            return new MatrixRead([], [], null, "", version);
        var indicators = Chosen(asked, catalogue, panels);
        if (!indicators.Succeeded)
            return Outcome<MatrixRead>.Refused(indicators.Refusals);
        var focus = FocusArea.Find(asked.Focus, panels);
        if (!focus.Succeeded)
            return Outcome<MatrixRead>.Refused(focus.Refusals);
        var us = focus.Value.Area;
        if (us is not null && us.Kind != AreaKind.Municipality)
            return Refusal.Invalid("kommun", "Matrisen visar kommuner. Välj en kommun i fokus, inte en region.");
        var circle = await Circle(asked, panels, us, cancel);
        if (!circle.Succeeded)
            return Outcome<MatrixRead>.Refused(circle.Refusals);
        var areas = Areas(circle.Value, panels, us);
        if (areas.Count > MatrixQuestion.Most + (us is null ? 0 : 1))
            return Refusal.Invalid(
                "grupp",
                $"Gruppen har {areas.Count} kommuner. Matrisen rymmer {MatrixQuestion.Most}. Välj en mindre grupp, eller namnge kommunerna."
            );
        var all = panels.Areas.Where(a => a.Kind == AreaKind.Municipality).Select(a => a.Position).ToArray();
        return new MatrixRead(
            [.. indicators.Value.Select(i => Row(i, asked, panels, areas, us, all))],
            areas,
            us,
            circle.Value.Name,
            version
        );
    }

    private static Outcome<IReadOnlyList<Indicator>> Chosen(
        MatrixQuestion asked,
        CatalogueCopy catalogue,
        PanelCopy panels
    )
    {
        var ids = asked.IndicatorIds.Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (ids.Count > MatrixQuestion.Most)
            return Refusal.Invalid("nyckeltal", $"Välj högst {MatrixQuestion.Most} nyckeltal. Nu är det {ids.Count}.");
        var unknown = ids.FirstOrDefault(id => catalogue.Find(id) is null);
        return unknown is null
            ? Outcome(
                ids.Count > 0
                    ? ids.ConvertAll(id => catalogue.Find(id)!)
                    : StartingIndicators.Of(catalogue, panels, MatrixQuestion.Starting)
            )
            : ReadIndicator.Missing(unknown);
    }

    private static Outcome<IReadOnlyList<Indicator>> Outcome(IReadOnlyList<Indicator> indicators) =>
        new List<Indicator>(indicators);

    /// <summary>Named municipalities; else the group; else those most like the focus, or its county, or those here.</summary>
    private async Task<Outcome<Circle>> Circle(
        MatrixQuestion asked,
        PanelCopy panels,
        Area? focus,
        CancellationToken cancel
    )
    {
        if (asked.Codes.Count > 0)
            return Named(asked.Codes, panels);
        if (Text.Line(asked.Group).Length > 0)
            return await findCircle.Run(asked.Group, panels, focus, cancel);
        foreach (var key in focus is null ? [CircleKey.Here] : new[] { CircleKey.Similar, CircleKey.County })
        {
            var found = await findCircle.Run(key, panels, focus, cancel);
            if (found.Succeeded && found.Value.Members.Length <= MatrixQuestion.Most)
                return found;
        }
        return new Circle("", focus is null ? "inga kommuner" : "bara kommunen själv", []);
    }

    private static Outcome<Circle> Named(IReadOnlyList<string> codes, PanelCopy panels)
    {
        var wanted = codes.Distinct(StringComparer.Ordinal).ToList();
        if (wanted.Count > MatrixQuestion.Most)
            return Refusal.Invalid("kommuner", $"Välj högst {MatrixQuestion.Most} kommuner. Nu är det {wanted.Count}.");
        var chosen = ChosenAreas.Of(wanted, kind: null, panels.Areas);
        if (!chosen.Succeeded)
            return Refusal.Invalid("kommuner", chosen.Refusals[0].Sentence);
        return chosen.Value.FirstOrDefault(a => a.Kind != AreaKind.Municipality) is { } other
            ? Refusal.Invalid(
                "kommuner",
                $"Matrisen visar kommuner. {other.Name} är ingen kommun, så ta bort {other.Code}."
            )
            : new Circle("", "valda kommuner", [.. wanted.Select(code => panels.Find(code)!.Position)]);
    }

    private static List<Area> Areas(Circle circle, PanelCopy panels, Area? focus)
    {
        var others = circle.Members.Select(position => panels.Areas[position]).Where(a => a != focus);
        var ordered =
            circle.Key.Length == 0
                ? others
                : others.OrderBy(a => a.Name, StringComparer.Create(Text.Swedish, ignoreCase: true));
        return focus is null ? [.. ordered] : [focus, .. ordered];
    }

    private MatrixRow Row(
        Indicator indicator,
        MatrixQuestion asked,
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
            [.. areas.Select(a => Cell(byPosition[a.Position], statuses))]
        );
    }

    private static MatrixCell Cell(ComparedArea area, Dictionary<int, string> statuses) =>
        new(area.Value, area.Rank, area.Band, statuses.GetValueOrDefault(area.Position));
}
