using System.Globalization;
using Kommunstyrning.Access;
using Kommunstyrning.Organisation;

namespace Kommunstyrning.Web.Access.Members;

/// <summary>What the address of the page asks of the members. Raw.</summary>
/// <param name="Roll">Name of a <see cref="Role"/>, in capital or small letters.</param>
/// <param name="Enhet">Id of a unit.</param>
/// <param name="Lage">Name of a <see cref="MemberState"/>.</param>
/// <param name="Sida">From 1.</param>
public sealed record MembersAddress(string? Sok, string? Roll, string? Enhet, string? Lage, string? Sida)
{
    /// <summary>The most characters of what is searched for.</summary>
    public const int LongestText = 100;

    /// <summary>Reads it; what cannot be read is a fault at its field.</summary>
    public (MemberFilter Filter, int Page, IReadOnlyList<Refusal> Refusals) Read(IReadOnlyList<Unit> units)
    {
        var refusals = new List<Refusal>();
        var text = QueryReader.Text(Sok);
        if (text?.Length > LongestText)
            refusals.Add(Refusal.Invalid("sok", $"Sök med högst {LongestText} tecken."));
        Guid? unit = null;
        if (QueryReader.Text(Enhet) is { } written)
        {
            if (Guid.TryParse(written, out var id) && units.Any(u => u.Id == id))
                unit = id;
            else
                refusals.Add(Refusal.Invalid("enhet", "Enheten finns inte. Välj en i listan."));
        }
        var role = Word<Role>("roll", Roll, "Välj en av rollerna i listan.", refusals);
        var state = Word<MemberState>("lage", Lage, "Välj ett av lägena i listan.", refusals);
        var page = 1;
        if (
            QueryReader.Text(Sida) is { } number
            && !(int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out page) && page > 0)
        )
            refusals.Add(Refusal.Invalid("sida", "Sidan anges med ett heltal från 1."));
        return (new MemberFilter(text, role, unit, state), Math.Max(page, 1), refusals);
    }

    /// <summary>The same members on another page.</summary>
    public string At(string address, int page) =>
        QueryText.Add(
            address,
            ("sok", Sok),
            ("roll", Roll),
            ("enhet", Enhet),
            ("lage", Lage),
            ("sida", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null)
        );

    private static T? Word<T>(string name, string? raw, string sentence, List<Refusal> refusals)
        where T : struct, Enum
    {
        if (QueryReader.Text(raw) is not { } word)
            return null;
        if (char.IsAsciiLetter(word[0]) && Enum.TryParse<T>(word, ignoreCase: true, out var known))
            return known;
        refusals.Add(Refusal.Invalid(name, sentence));
        return null;
    }
}
