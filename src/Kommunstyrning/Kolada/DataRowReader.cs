using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Kommunstyrning.Kolada;

/// <summary>
/// Reads one row of data: an indicator, an area, a year and one to three values in any order. What is done for each of
/// millions of values is compiled in full from the start, here and in what takes the values on: an import is half over
/// before the runtime has seen which methods are worth it.
/// </summary>
internal sealed class DataRowReader(NamePool names)
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;
    private const string Genders = "TKM";

    /// <summary>Bytes; those that are known have at most twenty.</summary>
    private const int LongestStatus = 200;

    private readonly List<(char Gender, CellState State, double Value, string? Status)> cells = new(3);
    private string? kpi;
    private string? area;
    private int year;
    private string? complaint;

    /// <summary>The reader stands at the first token of an element of the list.</summary>
    /// <returns>False when not all of the row has arrived; nothing has then been added.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryRead(ref Utf8JsonReader reader, DataPage page)
    {
        cells.Clear();
        (kpi, area, year, complaint) = (null, null, 0, null);
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (true)
            {
                if (!reader.Read())
                    return false;
                if (reader.TokenType == JsonTokenType.EndObject)
                    break;
                if (!Member(ref reader))
                    return false;
            }
        }
        else
        {
            complaint = "En rad var inget objekt.";
            if (!reader.TrySkip())
                return false;
        }
        Add(page);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add(DataPage page)
    {
        page.Rows++;
        if (kpi is null || area is null || year == 0)
        {
            page.Complain(complaint ?? "En rad saknade nyckeltal, område eller år.", isPlaced: false);
            return;
        }
        if (complaint is not null)
        {
            page.Complain($"{kpi}, {area}, {year}: {complaint}", isPlaced: true);
            foreach (var gender in Genders)
                page.Cells.Add(new DataCell(kpi, area, year, gender, CellState.Doubtful, double.NaN, null));
            return;
        }
        foreach (var (gender, state, value, status) in cells)
            page.Cells.Add(new DataCell(kpi, area, year, gender, state, value, status));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Member(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("kpi"u8))
            return reader.Read() && Code(ref reader, "Nyckeltalets kod", ref kpi);
        if (reader.ValueTextEquals("municipality"u8))
            return reader.Read() && Code(ref reader, "Områdets kod", ref area);
        if (reader.ValueTextEquals("period"u8))
            return reader.Read() && Period(ref reader);
        if (reader.ValueTextEquals("values"u8))
            return reader.Read() && Values(ref reader);
        return reader.Read() && reader.TrySkip();
    }

    private bool Code(ref Utf8JsonReader reader, string what, ref string? code)
    {
        if (reader.TokenType != JsonTokenType.String || TextOf(ref reader) is not { } text)
            return Wrong(ref reader, $"{what} är ingen text.");
        code = text;
        return true;
    }

    /// <returns>Null where an escape stands for half a character, which is no text.</returns>
    private string? TextOf(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
            return names.Get(reader.ValueSpan);
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The contract says a number; a string is taken too.</summary>
    private bool Period(ref Utf8JsonReader reader)
    {
        var isYear = reader.TokenType switch
        {
            JsonTokenType.Number => reader.TryGetInt32(out year),
            JsonTokenType.String => Utf8Parser.TryParse(reader.ValueSpan, out year, out var used)
                && used == reader.ValueSpan.Length,
            _ => false,
        };
        if (isYear && year is >= FirstYear and <= LastYear)
            return true;
        year = 0;
        return Wrong(ref reader, "Perioden är inget årtal.");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Values(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return Wrong(ref reader, "Värdena är ingen lista.");
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndArray)
                return true;
            if (
                !(
                    reader.TokenType == JsonTokenType.StartObject
                        ? Value(ref reader)
                        : Wrong(ref reader, "Ett värde är inget objekt.")
                )
            )
                return false;
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Value(ref Utf8JsonReader reader)
    {
        var (gender, value, status, isDeleted) = ('\0', double.NaN, (string?)null, false);
        while (true)
        {
            if (!reader.Read())
                return false;
            if (reader.TokenType == JsonTokenType.EndObject)
                break;
            bool whole;
            if (reader.ValueTextEquals("gender"u8))
                whole = reader.Read() && Gender(ref reader, out gender);
            else if (reader.ValueTextEquals("value"u8))
                whole = reader.Read() && Number(ref reader, out value);
            else if (reader.ValueTextEquals("status"u8))
                whole = reader.Read() && Status(ref reader, out status);
            else if (reader.ValueTextEquals("isdeleted"u8))
                whole = reader.Read() && Flag(ref reader, out isDeleted);
            else
                whole = reader.Read() && reader.TrySkip();
            if (!whole)
                return false;
        }
        if (gender == '\0')
            complaint ??= "Kön saknas.";
        else if (Holds(gender))
            complaint ??= $"Två värden för {gender}.";
        var state =
            isDeleted ? CellState.Deleted
            : double.IsNaN(value) ? CellState.Missing
            : CellState.Value;
        cells.Add((gender, state, isDeleted ? double.NaN : value, status));
        return true;
    }

    /// <summary>By hand: a closure for each of millions of values is the greater part of what a fetch throws away.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Holds(char gender)
    {
        foreach (var cell in cells)
        {
            if (cell.Gender == gender)
                return true;
        }
        return false;
    }

    private bool Gender(ref Utf8JsonReader reader, out char gender)
    {
        gender = '\0';
        if (reader.TokenType != JsonTokenType.String || reader.ValueSpan is not [var letter])
            return Wrong(ref reader, "Kön är inte T, K eller M.");
        gender = Genders.Contains((char)letter, StringComparison.Ordinal) ? (char)letter : '\0';
        return gender != '\0' || Wrong(ref reader, "Kön är inte T, K eller M.");
    }

    /// <summary>A null is missing. What does not fit a double is no number to us.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Number(ref Utf8JsonReader reader, out double value)
    {
        value = double.NaN;
        if (reader.TokenType == JsonTokenType.Null)
            return true;
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out value) && double.IsFinite(value))
            return true;
        value = double.NaN;
        return Wrong(ref reader, "Värdet är inget tal.");
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Status(ref Utf8JsonReader reader, out string? status)
    {
        status = null;
        if (reader.TokenType == JsonTokenType.Null)
            return true;
        if (reader.TokenType != JsonTokenType.String)
            return Wrong(ref reader, "Statusen är ingen text.");
        if (reader.ValueSpan.Length > LongestStatus)
            return Wrong(ref reader, "Statusen är orimligt lång.");
        if (reader.ValueSpan.Length > 0)
            status = TextOf(ref reader);
        return status is not null || reader.ValueSpan.Length == 0 || Wrong(ref reader, "Statusen är ingen text.");
    }

    private bool Flag(ref Utf8JsonReader reader, out bool flag)
    {
        flag = reader.TokenType == JsonTokenType.True;
        return flag
            || reader.TokenType is JsonTokenType.False or JsonTokenType.Null
            || Wrong(ref reader, "Uppgiften om borttagning är varken sann eller falsk.");
    }

    private bool Wrong(ref Utf8JsonReader reader, string sentence)
    {
        complaint ??= sentence;
        return reader.TrySkip();
    }
}
