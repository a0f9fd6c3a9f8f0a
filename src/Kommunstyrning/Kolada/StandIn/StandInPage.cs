using System.Runtime.InteropServices;
using System.Text.Json;

namespace Kommunstyrning.Kolada.StandIn;

/// <summary>The rows of one page, gathered while the rows before it are passed over.</summary>
internal sealed class StandInPage(int page, int perPage)
{
    private static readonly int[][] Orders =
    [
        [0, 1, 2],
        [0, 2, 1],
        [1, 0, 2],
        [1, 2, 0],
        [2, 0, 1],
        [2, 1, 0],
    ];

    private readonly List<(string Kpi, string Area, int Year, int First, int Count)> rows = [];
    private readonly List<(double Value, StandInTag Tag, int Count)> cells = [];
    private readonly StandInRowText text = new();
    private long left = (long)(page - 1) * perPage;

    public int Count => rows.Count;

    /// <summary>A row came after the page was full: there is a next page.</summary>
    public bool HasMore { get; private set; }

    /// <summary>Whether the next row is to be filled in; counts it either way.</summary>
    public bool Wants()
    {
        if (left > 0)
        {
            left--;
            return false;
        }
        HasMore = rows.Count == perPage;
        return !HasMore;
    }

    public void BeginRow(string kpi, string area, int year) => rows.Add((kpi, area, year, cells.Count, 0));

    /// <param name="count">1 for an area, the number of members with a value for a group, 0 for null.</param>
    public void AddCell(double value, StandInTag tag, int count)
    {
        cells.Add((value, tag, count));
        CollectionsMarshal.AsSpan(rows)[^1].Count++;
    }

    public void Write(Utf8JsonWriter json, int number)
    {
        var row = CollectionsMarshal.AsSpan(rows)[number];
        text.Begin(row.Kpi, row.Year, row.Area);
        foreach (var place in Orders[Shuffle(row.Kpi, row.Area, row.Year)])
        {
            if (place >= row.Count)
                continue;
            var (value, tag, count) = CollectionsMarshal.AsSpan(cells)[row.First + place];
            text.AddCell(value, tag, count);
        }
        text.End();
        json.WriteRawValue(text.Bytes, skipInputValidation: true);
    }

    /// <summary>The same order each time the row is asked for, another for its neighbours.</summary>
    private static int Shuffle(string kpi, string area, int year) =>
        (int)((uint)((kpi[^1] * 7) + (kpi[^2] * 3) + (area[^1] * 5) + (area[^2] * 11) + (year * 13)) % Orders.Length);
}
