using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.FollowUp.Rounds;

/// <summary>What the pictures of rounds draw.</summary>
public static class RoundCharts
{
    public static DeliveryChartModel Deliveries(RoundInView view)
    {
        var days = view
            .HandedIn.Select(DayOf)
            .Concat(view.Units.Select(u => u.LastDay))
            .Concat(view.Round.Deadlines.Where(d => d.Step >= RoundStep.Board).Select(d => d.Day))
            .Append(view.Today)
            .ToList();
        return new DeliveryChartModel(
            $"Inlämningar per dag. {ProgressText.Headline(view)}",
            Earlier(view.Round.OpenedOn ?? view.Today, days.Min()).AddDays(-1),
            days.Max().AddDays(2),
            view.Today,
            $"i dag, {view.Today.ToString("dddd d MMMM", Text.Swedish)}",
            [.. view.Units.GroupBy(u => u.Step).OrderBy(g => g.Key).Select(g => Row(view, g.Key, [.. g]))],
            [
                .. view
                    .Round.Deadlines.Where(d => d.Step >= RoundStep.Board)
                    .Select(d => new DeliveryMark(d.Day, RoundText.Of(d.Step))),
            ]
        );
    }

    /// <param name="numbered">The dates that stand in the list beside, in its order.</param>
    public static AnnualWheelModel Wheel(RoundYear year, IReadOnlyList<DateOnly> numbered)
    {
        var dates = numbered.Count switch
        {
            0 => "Inga datum återstår.",
            1 => "Ett datum återstår.",
            var count => $"{Swedish.Upper(Swedish.Number(count))} datum återstår.",
        };
        return new AnnualWheelModel(
            $"Årshjul {year.Year}. I dag är den {Swedish.Date(year.Today)}. {dates}",
            year.Year,
            year.Today.Year == year.Year ? year.Today : null,
            [
                .. year.Spans.Select(s => new WheelArc(
                    s.From,
                    s.To,
                    RoundText.Short(s.Round.Kind),
                    s.Round.State == RoundState.Planned
                )),
            ],
            [.. numbered.Select((day, i) => new WheelMark(day, i + 1))]
        );
    }

    /// <summary>The day on which it handed in.</summary>
    public static DateOnly DayOf(UnitInRound unit) =>
        unit.Report.ReadyAt is { } at ? StockholmDay.Of(at) : unit.LastDay;

    private static DeliveryRow Row(RoundInView view, RoundStep step, IReadOnlyList<UnitInRound> units)
    {
        var day = view.Round.DeadlineOf(step) ?? units.Max(u => u.LastDay);
        return new DeliveryRow(
            RoundText.Of(step),
            ProgressText.Step(units),
            day,
            $"sista dag {RoundText.Day(day, view.Today)}",
            [.. units.Where(u => u.Report.IsHandedIn).Select(DayOf).Order()],
            units.Count(u => !u.Report.IsHandedIn),
            ProgressText.Left(units, view.Today)
        );
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
