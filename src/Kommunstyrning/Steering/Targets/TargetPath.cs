using Kommunstyrning.Indicators;

namespace Kommunstyrning.Steering;

/// <summary>The way from where one stood to where one is going: straight lines between base, milestones and target.</summary>
/// <param name="Milestones">Between base and target, rising by year; mostly none or a few.</param>
/// <param name="Direction">Which way is good: never <see cref="Direction.None"/>.</param>
/// <exception cref="ArgumentException">The years do not rise, or no way is good.</exception>
public sealed record TargetPath(
    TargetPoint Base,
    IReadOnlyList<TargetPoint> Milestones,
    TargetPoint Final,
    Direction Direction
)
{
    /// <summary>Of the value: 84.3 + 5 is as good as 89.3, though the computer says a hair less.</summary>
    private const double Hair = 1e-9;

    public Direction Direction { get; } =
        Direction != Direction.None
            ? Direction
            : throw new ArgumentException("A path leads one way or the other.", nameof(Direction));

    /// <summary>Base, milestones and target, rising by year.</summary>
    public IReadOnlyList<TargetPoint> Points { get; } = Rising([Base, .. Milestones, Final]);

    /// <summary>From base to target, in the indicator's unit: positive whichever way is good.</summary>
    public double Length => Math.Abs(Final.Value - Base.Value);

    /// <returns>Null before the base year; the target's value from its year on.</returns>
    public double? At(int year)
    {
        if (year < Base.Year)
            return null;
        if (year >= Final.Year)
            return Final.Value;
        var next = Points.First(p => p.Year > year);
        var last = Points.Last(p => p.Year <= year);
        return last.Value + ((next.Value - last.Value) * (year - last.Year) / (next.Year - last.Year));
    }

    /// <summary>How much better a value is than another: negative where it is worse.</summary>
    public double Ahead(double value, double wanted) => Direction == Direction.Lower ? wanted - value : value - wanted;

    /// <summary>Whether a value is as good as another or better, but for what computing leaves behind.</summary>
    public bool Reaches(double value, double wanted) =>
        Ahead(value, wanted) >= -Hair * Math.Max(1, Math.Max(Math.Abs(value), Math.Abs(wanted)));

    /// <summary>A value that falls short of another by so much.</summary>
    public double Worse(double value, double by) => Direction == Direction.Lower ? value + by : value - by;

    private static TargetPoint[] Rising(TargetPoint[] points) =>
        points.Zip(points.Skip(1)).All(pair => pair.First.Year < pair.Second.Year)
            ? points
            : throw new ArgumentException("A path goes forward in time.", nameof(points));
}
