namespace Kommunstyrning.Kolada.StandIn;

/// <summary>Takes values in any order; all that a value is sorted by, and what stands beside it, is one number.</summary>
/// <param name="areas">How many areas there are.</param>
/// <param name="capacity">About how many values will come.</param>
public sealed class StandInTableBuilder(int areas, int firstYear, int lastYear, int capacity)
{
    private const int BucketShift = 40;
    private const int KpiShift = 24;
    private const int TagShift = 16;

    private ulong[] keys = new ulong[capacity];
    private double[] values = new double[capacity];
    private int count;

    /// <param name="value">NaN for null.</param>
    /// <param name="changed">Days from 1970-01-01.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year or the area is not one of the table's.</exception>
    public void Add(int kpi, int area, int year, StandInTag tag, double value, int changed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, firstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, lastYear);
        ArgumentOutOfRangeException.ThrowIfNegative(area);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(area, areas);
        if (count == keys.Length)
        {
            Array.Resize(ref keys, Math.Max(1024, count * 2));
            Array.Resize(ref values, keys.Length);
        }
        var bucket = (area * (lastYear - firstYear + 1)) + year - firstYear;
        keys[count] =
            ((ulong)bucket << BucketShift)
            | ((ulong)(ushort)kpi << KpiShift)
            | ((ulong)tag.Bits << TagShift)
            | (ushort)changed;
        values[count++] = value;
    }

    public StandInTable Build()
    {
        Array.Sort(keys, values, 0, count);
        return new StandInTable(areas, (firstYear, lastYear), keys[..count], values[..count]);
    }

    internal static int Bucket(ulong key) => (int)(key >> BucketShift);

    internal static int Kpi(ulong key) => (ushort)(key >> KpiShift);

    internal static byte Tag(ulong key) => (byte)(key >> TagShift);

    internal static int Changed(ulong key) => (ushort)key;

    internal static bool IsSameRow(ulong one, ulong other) => one >> KpiShift == other >> KpiShift;
}
