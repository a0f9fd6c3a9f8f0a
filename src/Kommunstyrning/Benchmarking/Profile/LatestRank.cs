using System.Runtime.InteropServices;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Benchmarking;

/// <summary>One area in one indicator among all of its kind, in its latest year. 16 bytes: there are 300,000.</summary>
/// <param name="Value">NaN where the area has none.</param>
/// <param name="Panel">Index among the panels of the kind; -1 where the indicator says nothing about the area.</param>
/// <param name="Rank">0 without a value.</param>
/// <param name="Tied">How many others share the rank.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct LatestRank(double Value, int Panel, ushort Rank, ushort Tied)
{
    public static LatestRank None { get; } = new(double.NaN, -1, 0, 0);
}

/// <summary>An indicator in a year that is the latest for some area.</summary>
/// <param name="Of">How many are ranked.</param>
internal sealed record StandingPanel(Indicator Indicator, int Year, int Of, Statistics Statistics, FigureForm Figures);
