using System.Globalization;
using System.Text;

namespace Kommunstyrning.Kolada.StandIn;

/// <summary>The JSON of one data row, set without a JSON writer: a page has five thousand.</summary>
internal sealed class StandInRowText
{
    private readonly byte[] text = new byte[1024];
    private int length;
    private bool isFirst;

    public ReadOnlySpan<byte> Bytes => text.AsSpan(0, length);

    public void Begin(string kpi, int year, string area)
    {
        (length, isFirst) = (0, true);
        Add("{\"kpi\":\""u8);
        Add(kpi);
        Add("\",\"period\":"u8);
        Add(year);
        Add(",\"municipality\":\""u8);
        Add(area);
        Add("\",\"values\":["u8);
    }

    /// <param name="value">NaN is written as null.</param>
    public void AddCell(double value, StandInTag tag, int count)
    {
        if (!isFirst)
            Add(","u8);
        isFirst = false;
        Add("{\"gender\":\""u8);
        Add(tag.Gender);
        Add("\",\"count\":"u8);
        Add(count);
        Add(",\"status\":\""u8);
        Add(tag.Status);
        Add("\",\"value\":"u8);
        if (double.IsNaN(value))
            Add("null"u8);
        else
            Add(value);
        Add(tag.IsDeleted ? ",\"isdeleted\":true}"u8 : ",\"isdeleted\":false}"u8);
    }

    public void End() => Add("]}"u8);

    private void Add(ReadOnlySpan<byte> piece)
    {
        piece.CopyTo(text.AsSpan(length));
        length += piece.Length;
    }

    private void Add(string ascii) => length += Encoding.ASCII.GetBytes(ascii, text.AsSpan(length));

    private void Add<T>(T number)
        where T : IUtf8SpanFormattable
    {
        number.TryFormat(text.AsSpan(length), out var written, [], CultureInfo.InvariantCulture);
        length += written;
    }
}
