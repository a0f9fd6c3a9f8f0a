using System.Runtime.InteropServices;
using System.Text.Json;

namespace Kommunstyrning.Kolada.StandIn;

/// <summary>The rows of one page, gathered while the rows before it are passed over.</summary>
internal sealed class StandInPage(int page, int perPage)
{
    private static readonly JsonEncodedText[] Names =
    [
        JsonEncodedText.Encode("kpi"),
        JsonEncodedText.Encode("period"),
        JsonEncodedText.Encode("municipality"),
        JsonEncodedText.Encode("values"),
        JsonEncodedText.Encode("gender"),
        JsonEncodedText.Encode("count"),
        JsonEncodedText.Encode("status"),
        JsonEncodedText.Encode("value"),
        JsonEncodedText.Encode("isdeleted"),
    ];

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
        json.WriteStartObject();
        json.WriteString(Names[0], row.Kpi);
        json.WriteNumber(Names[1], row.Year);
        json.WriteString(Names[2], row.Area);
        json.WriteStartArray(Names[3]);
        foreach (var place in Orders[Shuffle(row.Kpi, row.Area, row.Year)])
        {
            if (place < row.Count)
                Write(json, CollectionsMarshal.AsSpan(cells)[row.First + place]);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, (double Value, StandInTag Tag, int Count) cell)
    {
        json.WriteStartObject();
        json.WriteString(Names[4], cell.Tag.Gender);
        json.WriteNumber(Names[5], cell.Count);
        json.WriteString(Names[6], cell.Tag.Status);
        if (double.IsNaN(cell.Value))
            json.WriteNull(Names[7]);
        else
            json.WriteNumber(Names[7], cell.Value);
        json.WriteBoolean(Names[8], cell.Tag.IsDeleted);
        json.WriteEndObject();
    }

    /// <summary>The same order each time the row is asked for, another for its neighbours.</summary>
    private static int Shuffle(string kpi, string area, int year) =>
        (int)((uint)((kpi[^1] * 7) + (kpi[^2] * 3) + (area[^1] * 5) + (area[^2] * 11) + (year * 13)) % Orders.Length);
}
