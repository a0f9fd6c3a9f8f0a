using System.Globalization;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Access.AuditTrail;

/// <summary>What the address of the page, and of the file, asks of the trail. Raw.</summary>
/// <param name="Handelse">Name of a <see cref="TrailKind"/>, in capital or small letters.</param>
/// <param name="Fran">The first day, 2026-05-01.</param>
/// <param name="Fore">Only lines before this number.</param>
public sealed record TrailAddress(string? Handelse, string? Person, string? Fran, string? Till, string? Fore)
{
    public static readonly TrailAddress Nothing = new(null, null, null, null, null);

    /// <summary>Reads it; what cannot be read is a fault at its field.</summary>
    public (TrailFilter Filter, long? Before, IReadOnlyList<Refusal> Refusals) Read() =>
        Read(new Names("handelse", "fran", "till", "fore"));

    /// <summary>The same for the API, whose parameters are called in English.</summary>
    internal (TrailFilter Filter, long? Before, IReadOnlyList<Refusal> Refusals) ReadApi() =>
        Read(new Names("kind", "from", "to", "before"));

    /// <summary>Of the same lines, without a number to begin at.</summary>
    public string At(string address, long? before = null) =>
        QueryText.Add(
            address,
            ("handelse", Handelse),
            ("person", Person),
            ("fran", Fran),
            ("till", Till),
            ("fore", before?.ToString(CultureInfo.InvariantCulture))
        );

    private sealed record Names(string Kind, string From, string To, string Before);

    private (TrailFilter Filter, long? Before, IReadOnlyList<Refusal> Refusals) Read(Names names)
    {
        var refusals = new List<Refusal>();
        TrailKind? kind = null;
        if (QueryReader.Text(Handelse) is { } word)
        {
            if (!char.IsAsciiDigit(word[0]) && Enum.TryParse<TrailKind>(word, ignoreCase: true, out var known))
                kind = known;
            else
                refusals.Add(Refusal.Invalid(names.Kind, "Välj en av händelserna i listan."));
        }
        long? before = null;
        if (QueryReader.Text(Fore) is { } number)
        {
            if (long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read > 0)
                before = read;
            else
                refusals.Add(Refusal.Invalid(names.Before, "Ange ett heltal från 1: numret på en händelse."));
        }
        var filter = new TrailFilter(
            kind,
            QueryReader.Text(Person),
            Day(names.From, Fran, refusals),
            Day(names.To, Till, refusals)
        );
        if (filter.To < filter.From)
            refusals.Add(Refusal.Invalid(names.To, "Den sista dagen ligger före den första."));
        return (filter, before, refusals);
    }

    private static DateOnly? Day(string name, string? raw, List<Refusal> refusals)
    {
        if (QueryReader.Text(raw) is not { } text)
            return null;
        if (
            DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1900 and <= 9000
        )
            return day;
        refusals.Add(Refusal.Invalid(name, "Ange en dag som 2026-05-01."));
        return null;
    }
}
