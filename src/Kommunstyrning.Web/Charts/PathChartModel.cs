namespace Kommunstyrning.Web.Charts;

/// <summary>Where one stood, is going and has come: a planned way beside what came of it.</summary>
/// <param name="Finding">What the chart shows, in a sentence, for those who do not see it.</param>
/// <param name="Unit">Above the axis: "procent". Empty for none.</param>
/// <param name="Plan">Base, milestones and target, rising by year.</param>
/// <param name="Outcome">Rising by year; a year that is left out is a gap.</param>
/// <param name="Behind">How far short of the plan the outcome of a year is, to be drawn; null where it is not.</param>
/// <param name="Figure">How a value is written.</param>
/// <param name="Next">The plan that goes on from there in the next period; null where none is drawn.</param>
public sealed record PathChartModel(
    string Finding,
    string Unit,
    IReadOnlyList<(int Year, double Value)> Plan,
    IReadOnlyList<PathOutcome> Outcome,
    PathGap? Behind,
    Func<double, string> Figure,
    PathNext? Next = null
);

/// <summary>The planned way of the period that follows.</summary>
/// <param name="Plan">Rising by year; at least two.</param>
/// <param name="IsDraft">It is not decided, and drawn as that.</param>
public sealed record PathNext(IReadOnlyList<(int Year, double Value)> Plan, bool IsDraft);

/// <param name="IsOpen">It is not final.</param>
public readonly record struct PathOutcome(int Year, double Value, bool IsOpen);

/// <param name="Text">"3,5 procentenheter efter planen".</param>
/// <param name="Short">The same where there is little room: "−3,5".</param>
public sealed record PathGap(int Year, double Planned, double Value, string Text, string Short);
