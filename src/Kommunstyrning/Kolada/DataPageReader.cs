using System.Text;
using System.Text.Json;

namespace Kommunstyrning.Kolada;

/// <summary>
/// Reads a page of data as it arrives, in a window of a few kilobytes: no page is ever held whole as text. The window
/// always begins at a row or at a member of the envelope, so that what has arrived in part is read again from there.
/// </summary>
internal sealed class DataPageReader(NamePool names)
{
    private const int Window = 64 << 10;
    private const int WidestWindow = 1 << 20;

    /// <summary>A page has at most 5,000, unless the source has changed its mind.</summary>
    public const int MostRows = 4 * DataRequest.MostRowsPerPage;

    private readonly DataRowReader rows = new(names);
    private byte[] buffer = new byte[Window];
    private JsonReaderState state;
    private Place place;
    private bool hasRows;
    private string? next;

    private enum Place
    {
        Start,
        Envelope,
        Rows,
        End,
    }

    /// <returns>The link to the next page, as it stands; null or empty when there is none.</returns>
    /// <exception cref="JsonException">It is not JSON, or ends too early.</exception>
    /// <exception cref="KoladaException">It is JSON of another shape.</exception>
    public async Task<string?> Read(Stream body, DataPage page, CancellationToken cancel)
    {
        page.Clear();
        (state, place, hasRows, next) = (default, Place.Start, false, null);
        var filled = await Begin(body, cancel);
        while (true)
        {
            if (filled == buffer.Length)
                Widen();
            var read = await body.ReadAsync(buffer.AsMemory(filled), cancel);
            filled += read;
            var consumed = Parse(buffer.AsSpan(0, filled), read == 0, page);
            buffer.AsSpan(consumed, filled - consumed).CopyTo(buffer);
            filled -= consumed;
            if (read == 0)
                return hasRows ? next : throw KoladaException.NoList;
        }
    }

    /// <summary>A byte order mark is passed over.</summary>
    /// <returns>Bytes that stand in the window.</returns>
    private async Task<int> Begin(Stream body, CancellationToken cancel)
    {
        var mark = Encoding.UTF8.Preamble.Length;
        var filled = await body.ReadAtLeastAsync(buffer.AsMemory(0, mark), mark, throwOnEndOfStream: false, cancel);
        return buffer.AsSpan(0, filled).SequenceEqual(Encoding.UTF8.Preamble) ? 0 : filled;
    }

    private void Widen()
    {
        if (buffer.Length >= WidestWindow)
            throw KoladaException.Broken("Kolada skickade en rad som är orimligt lång.");
        Array.Resize(ref buffer, buffer.Length * 2);
    }

    private int Parse(ReadOnlySpan<byte> window, bool isFinal, DataPage page)
    {
        var reader = new Utf8JsonReader(window, isFinal, state);
        var here = reader;
        while (Step(ref reader, page))
            here = reader;
        state = here.CurrentState;
        return (int)here.BytesConsumed;
    }

    /// <summary>Takes one member of the envelope, or one row; false where not all of it has arrived.</summary>
    private bool Step(ref Utf8JsonReader reader, DataPage page)
    {
        if (!reader.Read())
            return false;
        switch (place)
        {
            case Place.Start when reader.TokenType == JsonTokenType.StartObject:
                place = Place.Envelope;
                return true;
            case Place.Envelope when reader.TokenType == JsonTokenType.EndObject:
                place = Place.End;
                return true;
            case Place.Envelope:
                return Member(ref reader);
            case Place.Rows when reader.TokenType == JsonTokenType.EndArray:
                place = Place.Envelope;
                return true;
            case Place.Rows when page.Rows == MostRows:
                throw KoladaException.TooManyRows;
            case Place.Rows:
                return rows.TryRead(ref reader, page);
            default:
                throw KoladaException.Broken("Kolada skickade ett svar av ett annat slag än väntat.");
        }
    }

    private bool Member(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("values"u8))
        {
            if (!reader.Read())
                return false;
            if (reader.TokenType != JsonTokenType.StartArray)
                throw KoladaException.NoList;
            (place, hasRows) = (Place.Rows, true);
            return true;
        }
        if (!reader.ValueTextEquals("next_url"u8))
            return reader.Read() && reader.TrySkip();
        if (!reader.Read())
            return false;
        next = reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString(),
            JsonTokenType.Null => null,
            _ => throw KoladaException.NoLink,
        };
        return true;
    }
}
