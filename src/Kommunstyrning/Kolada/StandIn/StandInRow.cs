using System.Runtime.InteropServices;

namespace Kommunstyrning.Kolada.StandIn;

/// <summary>One KPI in one area and year, in eight bytes: there are millions of them.</summary>
/// <param name="Kpi">The KPI's number in its source.</param>
/// <param name="Changed">Days from 1970-01-01 to the latest change of any of its values.</param>
/// <param name="First">Where the source keeps the first of its values.</param>
/// <param name="Count">How many genders there are, 1–3.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StandInRow
{
    private readonly uint place;

    public StandInRow(int kpi, int changed, int first, int count)
    {
        Kpi = (ushort)kpi;
        Changed = (ushort)changed;
        place = ((uint)first << 2) | (uint)count;
    }

    public ushort Kpi { get; }

    public ushort Changed { get; }

    public int First => (int)(place >> 2);

    public int Count => (int)(place & 3);
}

/// <summary>The values of a row: NaN is null, and each has a <see cref="StandInTag"/>.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly ref struct StandInCells(ReadOnlySpan<double> values, ReadOnlySpan<StandInTag> tags)
{
    public ReadOnlySpan<double> Values { get; } = values;

    public ReadOnlySpan<StandInTag> Tags { get; } = tags;
}
