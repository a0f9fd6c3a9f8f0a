using Kommunstyrning.Indicators;
using Kommunstyrning.Store;

namespace Kommunstyrning.Benchmarking;

/// <summary>Tells how many have climbed as far, in as many years, from about where one stands. It judges nothing.</summary>
public sealed class TargetCheckQuery(OpenDataQuery openData, TimeProvider clock)
{
    /// <returns>
    /// Refused where indicator or focus is not there, the years are not from 1 to 30, no base is known, or the target
    /// is the base itself, worse than it, or more than a share can be.
    /// </returns>
    public async Task<Outcome<TargetCheckResult>> Run(TargetCheckRequest asked, CancellationToken cancel)
    {
        var version = await openData.Version(cancel);
        var catalogue = await openData.Catalogue(cancel);
        if (catalogue.Find(asked.IndicatorId) is not { } indicator)
            return IndicatorDetailQuery.Missing(asked.IndicatorId);
        var panels = await openData.Panels(cancel);
        var named = FocusArea.Find(asked.Focus, panels);
        if (!named.Succeeded)
            return Outcome<TargetCheckResult>.Refused(named.Refusals);
        if (named.Value.Area is not { Kind: not AreaKind.Nation } focus)
            return Refusal.Invalid("focus", "Ange en kommun eller en region i fokus, med fyrsiffrig kod som 2581.");
        if (asked.Years is < 1 or > TargetCheckRequest.MostYears)
            return Refusal.Invalid(
                "to",
                $"Målåret ska ligga efter utgångsåret, högst {TargetCheckRequest.MostYears} år. Välj ett år från {asked.From + 1} till {asked.From + TargetCheckRequest.MostYears}."
            );
        return Of(asked, indicator, focus, panels, version);
    }

    private Outcome<TargetCheckResult> Of(
        TargetCheckRequest asked,
        Indicator indicator,
        Area focus,
        PanelCopy panels,
        DataVersion version
    )
    {
        if (indicator.IsCounted)
            return Refusal.Invalid(
                "target",
                $"Talen i {indicator.Id} står för svar och går inte att sätta mål för. Välj ett annat nyckeltal."
            );
        var today = clock.Today();
        bool IsSkipped(int year) => indicator.IsPreliminary(year, today);
        var series = panels.Of(indicator.Id, Gender.Total);
        if (series.Count == 0)
            return Refusal.Invalid("", $"{indicator.Id} har inga värden här ännu. Välj ett annat nyckeltal.");
        int[] all = [.. panels.Areas.Where(a => a.Kind == focus.Kind).Select(a => a.Position)];
        if ((asked.Base ?? Latest(panels, series, all, focus, IsSkipped)) is not { } start)
            return Refusal.Invalid("base", $"{focus.Name} saknar värde i {indicator.Id}. Ange ett utgångsvärde.");
        var needed = FigureForm.Less(asked.Target, start);
        if (Fault(indicator, focus, start, asked) is { } fault)
            return Refusal.Invalid("target", fault);

        var climbs = Climbs.Comparable(panels, series, all, focus.Position, start, asked.Years, IsSkipped);
        var peers = ComparisonGroupResolver
            .PeerGroups(panels, focus)
            .Find(g => g.Group.ServiceArea is ComparisonGroupKey.General);
        return new TargetCheckResult(
            indicator,
            focus,
            start,
            asked.Target,
            asked.Years,
            needed,
            peers?.Group,
            peers is null ? null : Climbs.Count(climbs.Where(c => peers.Members.Contains(c.Position)), needed),
            Climbs.Count(climbs, needed),
            Climbs.Distribution(climbs),
            [.. Climbs.Greatest(climbs, needed).Take(TargetCheckResult.MostExamples)],
            panels,
            version
        );
    }

    /// <summary>Why the target is none to hold against others; null where it is.</summary>
    private static string? Fault(Indicator indicator, Area focus, double start, TargetCheckRequest asked)
    {
        var figures = new FigureForm(indicator.Unit, indicator.Decimals).Telling((start, asked.Target));
        var (now, target) = (Said(start), Said(asked.Target));
        if (indicator.Kind == IndicatorKind.Share && figures.IsPercent && asked.Target is < 0 or > 100)
            return $"En andel är som minst 0 och som mest 100 %. Målet {target} går därför inte att nå.";
        if (FigureRounding.AreSame(start, asked.Target))
            return asked.Base is null
                ? $"{focus.Name} har redan {now}. Skriv det värde som ni vill nå."
                : "Målet är detsamma som utgångsvärdet. Ange ett annat målvärde.";
        var isThere = indicator.Direction switch
        {
            Direction.Higher => asked.Base is null && asked.Target < start,
            Direction.Lower => asked.Base is null && asked.Target > start,
            Direction.None => false,
        };
        return isThere
            ? $"{focus.Name} har redan {now}, och målet {target} vore en försämring: här är {(indicator.Direction == Direction.Higher ? "högre" : "lägre")} bättre."
            : null;

        string Said(double value) =>
            FigureRounding.Bare(value, figures.Decimals) + (figures.IsPercent ? "\u00a0%" : "");
    }

    private static double? Latest(
        PanelCopy panels,
        SortedList<int, PackedPanel> series,
        int[] all,
        Area focus,
        Predicate<int> isSkipped
    )
    {
        if (LatestYear.Of(panels, series, all, focus.Position, isSkipped) is not { } year)
            return null;
        var value = panels.Unpack(series[year])[focus.Position];
        return double.IsNaN(value) ? null : value;
    }
}
