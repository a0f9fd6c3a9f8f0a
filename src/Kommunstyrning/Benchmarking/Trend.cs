using System.Runtime.InteropServices;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>One year of an indicator: the focus, the group and the nation.</summary>
/// <param name="Focus">NaN where it has no value, as the others.</param>
/// <param name="N">Members with a value; with none the five of the group are NaN.</param>
/// <param name="Median">Of the members, unweighted.</param>
/// <param name="Nation">Riket: another kind of mean.</param>
/// <param name="Stayed">How many of the members with a value had one in the year before too; 0 for the first.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TrendYear(
    int Year,
    double Focus,
    int N,
    double Min,
    double Q1,
    double Median,
    double Q3,
    double Max,
    double Nation,
    int Stayed = 0
);

/// <summary>How an indicator has moved, year by year, for the focus, a group and the nation.</summary>
public static class Trend
{
    /// <param name="series">Of one indicator and gender.</param>
    /// <param name="members">Positions, each once.</param>
    /// <param name="focus">A position, or null for none.</param>
    /// <param name="hasNation">False for what the nation's figure is the sum of.</param>
    /// <returns>Every year with a panel, oldest first; years without one are gaps.</returns>
    public static IReadOnlyList<TrendYear> Of(
        PanelCopy panels,
        SortedList<int, PackedPanel> series,
        ReadOnlySpan<int> members,
        int? focus,
        bool hasNation
    )
    {
        var nation = hasNation ? panels.Find(Area.NationCode)?.Position : null;
        var values = new double[panels.Areas.Count];
        var sorted = new double[members.Length];
        var years = new TrendYear[series.Count];
        var (had, has) = (new bool[values.Length], new bool[values.Length]);
        for (var i = 0; i < series.Count; i++)
        {
            PanelCopy.Unpack(series.GetValueAtIndex(i), values);
            var (n, stayed) = (0, 0);
            foreach (var member in members)
            {
                has[member] = !double.IsNaN(values[member]);
                if (!has[member])
                    continue;
                sorted[n++] = values[member];
                if (had[member])
                    stayed++;
            }
            (had, has) = (has, had);
            var having = sorted.AsSpan(0, n);
            having.Sort();
            years[i] = new TrendYear(
                series.GetKeyAtIndex(i),
                At(values, focus),
                n,
                Quantile(having, 0),
                Quantile(having, 0.25),
                Quantile(having, 0.5),
                Quantile(having, 0.75),
                Quantile(having, 1),
                At(values, nation),
                stayed
            );
        }
        return years;
    }

    private static double Quantile(ReadOnlySpan<double> sorted, double p) =>
        sorted.IsEmpty ? double.NaN : Statistics.Quantile(sorted, p);

    private static double At(double[] values, int? position) => position is { } place ? values[place] : double.NaN;
}
