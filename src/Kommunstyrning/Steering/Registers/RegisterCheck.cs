using Kommunstyrning.Organisation;

namespace Kommunstyrning.Steering;

/// <summary>Looks at what somebody wrote on an entry of a register.</summary>
internal static class RegisterCheck
{
    /// <param name="input">Normalised.</param>
    /// <returns>Every fault at once, with the field of each.</returns>
    public static IEnumerable<Refusal> Of(RegisterKind kind, RegisterInput input, IReadOnlyList<Unit> units) =>
        [.. Common(kind, input, units), .. Own(kind, input), .. Lines(kind, input)];

    private static IEnumerable<Refusal> Common(RegisterKind kind, RegisterInput input, IReadOnlyList<Unit> units)
    {
        if (!Registers.SortsOf(kind).Contains(input.Sort))
            yield return Refusal.Invalid("sort", "Välj vilket slag det är.");
        if (input.Name.Length == 0 && input.Sort != RegisterSort.Internal)
            yield return Refusal.Invalid("name", "Skriv vad det heter.");
        if (input.Name.Length > RegisterEntry.NameLength)
            yield return TooLong("name", "Namnet", RegisterEntry.NameLength);
        if (input.Text.Length > RegisterEntry.TextLength)
            yield return TooLong("text", "Texten", RegisterEntry.TextLength);
        if (input.Issuer.Length > RegisterEntry.NameLength)
            yield return TooLong("issuer", "Det", RegisterEntry.NameLength);
        if (input.Link.Length > RegisterEntry.LinkLength)
            yield return TooLong("link", "Länken", RegisterEntry.LinkLength);
        else if (input.Link.Length > 0 && !IsAddress(input.Link))
            yield return Refusal.Invalid("link", "Skriv hela adressen, till exempel https://www.scb.se.");
        if (input.UnitId is { } unit && !units.Any(u => u.Id == unit))
            yield return Refusal.Invalid("unitId", "Enheten finns inte. Välj en annan.");
        if (input.Year is < Calendar.First or > Calendar.Last)
            yield return Refusal.Invalid("year", "Skriv året med fyra siffror, till exempel 2027.");
        if (input.YearTo is < Calendar.First or > Calendar.Last)
            yield return Refusal.Invalid("yearTo", "Skriv året med fyra siffror, till exempel 2030.");
    }

    private static IEnumerable<Refusal> Own(RegisterKind kind, RegisterInput input)
    {
        if (input.Sort == RegisterSort.Internal && input.UnitId is null)
            yield return Refusal.Invalid("unitId", "Välj vilken enhet i kommunen det är.");
        if (input.Sort == RegisterSort.External && input.UnitId is not null)
            yield return Refusal.Invalid("unitId", "En organisation utanför kommunen är ingen enhet. Ta bort enheten.");
        if (kind == RegisterKind.Promise)
        {
            if (input.Issuer.Length == 0)
                yield return Refusal.Invalid("issuer", "Skriv vilket parti, eller vilka som styr tillsammans.");
            if (input.Text.Length == 0)
                yield return Refusal.Invalid("text", "Skriv vad som lovades, ord för ord.");
            if (input.Year is null)
                yield return Refusal.Invalid("year", "Skriv mandatperiodens första år, till exempel 2027.");
            if (input.YearTo is null)
                yield return Refusal.Invalid("yearTo", "Skriv mandatperiodens sista år, till exempel 2030.");
        }
        if (input.YearTo < input.Year)
            yield return Refusal.Invalid("yearTo", "Mandatperioden slutar innan den börjar.");
        if (kind == RegisterKind.Source && input.Issuer.Length == 0)
            yield return Refusal.Invalid("issuer", "Skriv vem som har gjort den.");
    }

    private static IEnumerable<Refusal> Lines(RegisterKind kind, RegisterInput input)
    {
        foreach (var (field, lines) in new[] { ("needs", input.Needs), ("successFactors", input.SuccessFactors) })
        {
            if (lines.Count > 0 && kind != RegisterKind.Source)
                yield return Refusal.Invalid(field, "Bara en källa har behov och framgångsfaktorer.");
            if (lines.Count > RegisterEntry.MostLines || lines.Exists(l => l.Length > RegisterEntry.LineLength))
                yield return Refusal.Invalid(
                    field,
                    $"Skriv en på varje rad: högst {RegisterEntry.MostLines} rader, med högst {RegisterEntry.LineLength} tecken i varje."
                );
        }
    }

    /// <summary>Nothing else than pages: an address of another kind would be run, not read.</summary>
    private static bool IsAddress(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.UserInfo.Length == 0
        && !HasMixedLetters(uri.Host)
        && uri.Host.Contains('.', StringComparison.Ordinal);

    /// <summary>A name that a reader takes for another: Swedish letters are Latin ones, and others do not stand among them.</summary>
    private static bool HasMixedLetters(string host) =>
        host.Any(char.IsAsciiLetter) && host.Any(c => char.IsLetter(c) && c > 'ɏ');

    private static Refusal TooLong(string field, string what, int length) =>
        Refusal.Invalid(field, $"{what} får vara högst {length.ToString("N0", Text.Swedish)} tecken.");
}
