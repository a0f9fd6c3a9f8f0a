using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Charts;

/// <summary>A year that deserves a word, such as a break in the method.</summary>
public sealed record YearNote(int Year, string Text);

/// <summary>Lines year by year, in front of a field that shows a spread.</summary>
/// <param name="Finding">What the chart shows, in a sentence, for those who do not see it.</param>
/// <param name="Years">Rising; a year that is left out is a gap in each line.</param>
/// <param name="Focus">Drawn last and strongest; null for none.</param>
/// <param name="Group">Drawn in the field.</param>
/// <param name="Reference">Dashed.</param>
/// <param name="Field">One for each year; where it is null the field has a gap.</param>
/// <param name="Figure">How a value is written at the end of its line.</param>
/// <param name="OpenYear">The year whose dot is open, since its value is not final; null for none.</param>
/// <param name="NameOf">What stands under the axis where the years are other periods, counted; null for the year itself.</param>
/// <param name="Breaks">Years between which group and field are not drawn as one; null for none.</param>
public sealed record LineChartModel(
    string Finding,
    IReadOnlyList<int> Years,
    LineSeries? Focus,
    LineSeries Group,
    LineSeries Reference,
    IReadOnlyList<(double Low, double High)?> Field,
    Func<double, string> Figure,
    int? OpenYear = null,
    IReadOnlyList<(int From, int To)>? Breaks = null,
    Func<int, string>? NameOf = null
);

/// <param name="Values">One for each year; NaN where there is none.</param>
public sealed record LineSeries(string Name, IReadOnlyList<double> Values);

/// <summary>All values in order, the first to the left: height is value, and the middle half a grey field.</summary>
/// <param name="Points">In the order in which they stand.</param>
/// <param name="IsRising">Low comes first, so that the curve goes upward and free space is above left and below right.</param>
/// <param name="FocusText">Beside the dot in focus: "Piteå 89,0 %".</param>
/// <param name="FocusTextNarrow">The same without its unit, where there is no room for it.</param>
/// <param name="FocusFoot">Under it: "plats 41".</param>
/// <param name="Scale">What is in view; those outside stand at the edge without scale. Null for all.</param>
/// <param name="Below">What is said beside those under the view: "2 under 1,2"; empty without any.</param>
/// <param name="Above">The same of those over it.</param>
public sealed record RankedChartModel(
    string Finding,
    IReadOnlyList<ChartPoint> Points,
    (double Q1, double Median, double Q3) Middle,
    bool IsRising,
    string MedianText,
    string MiddleText,
    string MiddleTextNarrow,
    string FocusText = "",
    string FocusTextNarrow = "",
    string FocusFoot = "",
    ValueScale? Scale = null,
    string Below = "",
    string Above = ""
)
{
    public bool IsInView(double value) => Scale?.IsInView(value) ?? true;
}

/// <summary>A distribution: one dot for each value, stacked where values are alike; nothing is smoothed.</summary>
/// <param name="Points">Rising.</param>
/// <param name="Scale">What is in view, and where classes part; the same as on the map.</param>
/// <param name="Below">What is said beside the tail of those under the view: "2 under 1,2"; empty without one.</param>
/// <param name="Above">The same of those over it.</param>
/// <param name="AfterLast">Stands after the last break, such as a sign of percent.</param>
public sealed record StackChartModel(
    string Finding,
    IReadOnlyList<ChartPoint> Points,
    double Median,
    ValueScale Scale,
    string Below = "",
    string Above = "",
    string AfterLast = ""
);

/// <param name="IsMarked">One of those that are told from the others.</param>
public readonly record struct ChartPoint(string Name, double Value, bool IsFocus, bool IsMarked);

/// <summary>Two values of one row, such as women's and men's.</summary>
/// <param name="Class">us, ours or axis: how strongly it stands out.</param>
public readonly record struct GapRow(string Name, string Class, double Women, double Men)
{
    /// <summary>Positive where women's is higher.</summary>
    public double Difference => Women - Men;
}

/// <summary>One year's deviation, in percent.</summary>
/// <param name="Text">As it is written: "+0,3 %".</param>
/// <param name="IsOpen">It is not final.</param>
public readonly record struct DeviationRow(string Name, double Value, string Text, bool IsOpen);

/// <summary>One year's value on a scale.</summary>
/// <param name="Text">Beside it where it is told: "2026: 27".</param>
/// <param name="IsOpen">It is not final.</param>
public readonly record struct ScaleDot(double Value, string Text, bool IsOpen);
