using System.Runtime.CompilerServices;
using Kommunstyrning.Kolada;

namespace Kommunstyrning.Indicators;

/// <summary>What a fetch said about the areas of one panel. An area that was not mentioned is told from a missing value.</summary>
internal sealed class FetchedPanel
{
    private static readonly double NotMentioned = BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0001);
    private static readonly double Doubtful = BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0002);
    private static readonly double Gone = BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0003);

    private readonly double[] cells;
    private Dictionary<int, string>? statuses;

    public FetchedPanel(int areas)
    {
        cells = new double[areas];
        Array.Fill(cells, NotMentioned);
    }

    /// <summary>Areas that a row came for, whatever it said.</summary>
    public int Mentioned { get; private set; }

    /// <returns>False when the area was mentioned before.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool Add(int position, in DataCell cell)
    {
        var isFirst = IsMark(cells[position], NotMentioned);
        var said = cell.State switch
        {
            CellState.Value => cell.Value,
            CellState.Doubtful => Doubtful,
            _ => Gone,
        };
        if (isFirst)
            (cells[position], Mentioned) = (said, Mentioned + 1);
        else if (!IsMark(cells[position], said))
            cells[position] = Doubtful;
        if (cell.Status is { } status)
            (statuses ??= [])[position] = status;
        return isFirst;
    }

    /// <summary>What the panel becomes: what was fetched, and what was known where the fetch does not say.</summary>
    /// <param name="values">In: what was known, NaN where nothing. Out: what holds now.</param>
    /// <param name="known">The words that were known; changed likewise.</param>
    /// <param name="isWhole">The fetch was for all there is, so that what it did not mention is gone.</param>
    public void Merge(Span<double> values, Dictionary<int, string> known, bool isWhole)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (IsMark(cells[i], Doubtful) || (!isWhole && IsMark(cells[i], NotMentioned)))
                continue;
            values[i] = double.IsNaN(cells[i]) ? double.NaN : cells[i];
            if (statuses is not null && statuses.TryGetValue(i, out var status))
                known[i] = status;
            else
                known.Remove(i);
        }
    }

    private static bool IsMark(double cell, double mark) =>
        BitConverter.DoubleToInt64Bits(cell) == BitConverter.DoubleToInt64Bits(mark);
}
