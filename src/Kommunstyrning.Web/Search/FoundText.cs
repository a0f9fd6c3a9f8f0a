using Kommunstyrning.Search;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Search;

/// <summary>How what is found is told, and where it leads.</summary>
/// <param name="Word">In the address of the page that shows this kind alone.</param>
/// <param name="Heading">Over its hits.</param>
/// <param name="Unnamed">Before what a hit stands under, where it has no name of its own.</param>
/// <param name="Address">Within the municipality, of a hit.</param>
public sealed record FoundText(
    SearchableKind Kind,
    string Word,
    string Heading,
    string Unnamed,
    Func<FoundHit, string> Address
)
{
    private static readonly IReadOnlyList<FoundText> All =
    [
        new(SearchableKind.Element, "planen", "Vision, mål och annat i planen", "", h => $"del/{h.RowId}"),
        new(SearchableKind.Unit, "organisation", "Organisation", "", h => $"organisation/{h.RowId}"),
        new(SearchableKind.Activity, "aktiviteter", "Aktiviteter", "", h => $"aktivitet/{h.RowId}"),
        new(
            SearchableKind.ActivityNote,
            "anteckningar",
            "Anteckningar om aktiviteter",
            "Anteckning om",
            h => $"aktivitet/{h.Place}"
        ),
        new(SearchableKind.Target, "malvarden", "Nyckeltal som planen följs med", "", h => $"del/{h.Place}"),
        new(SearchableKind.OwnIndicator, "egna-nyckeltal", "Egna nyckeltal", "", h => $"egna-nyckeltal/{h.Place}"),
        new(SearchableKind.RegisterEntry, "register", "Register", "", OfEntry),
        new(SearchableKind.DecidedReport, "rapporter", "Beslutade rapporter", "Hela kommunen i", OfReport),
        new(SearchableKind.Round, "uppfoljning", "Uppföljningar", "", h => $"{RoundText.Path}/{h.RowId}"),
        new(SearchableKind.UnitReport, "enheters-rapporter", "Enheters rapporter", "I arbetet med", OfUnitReport),
        new(SearchableKind.Question, "fragor", "Frågor och svar", "", h => $"{QuestionEndpoints.Path}/{h.RowId}"),
        new(
            SearchableKind.Comment,
            "kommentarer",
            "Kommentarer",
            "Kommentar till",
            h => $"del/{h.Place}/{CommentEndpoints.Path}#kommentar-{h.RowId}"
        ),
        new(SearchableKind.SavedComparison, "sparade", "Sparade jämförelser", "", h => $"sparade/{h.RowId}"),
        new(SearchableKind.Person, "personer", "Personer", "", h => $"personer/{h.RowId}"),
    ];

    /// <exception cref="InvalidOperationException">Nobody has said how the kind is told.</exception>
    public static FoundText Of(SearchableKind kind) => All.First(t => t.Kind == kind);

    /// <returns>Null for no kind's word.</returns>
    public static FoundText? OfWord(string word) =>
        All.FirstOrDefault(t => string.Equals(t.Word, word, StringComparison.Ordinal));

    private static string OfEntry(FoundHit hit)
    {
        var register = Enum.Parse<RegisterKind>(hit.Place) switch
        {
            RegisterKind.Partner => "partner",
            RegisterKind.Promise => "valloften",
            RegisterKind.Source => "kallor",
            RegisterKind.Document => "dokument",
            var kind => throw new InvalidOperationException($"Nobody has said where {kind} is read."),
        };
        return $"register/{register}/{hit.RowId}";
    }

    private static string OfReport(FoundHit hit) =>
        hit.Place.Split('/') is [var round, var element]
            ? $"{RoundText.Path}/{round}/rapport#mal-{element}"
            : $"{RoundText.Path}/{hit.Place}/rapport";

    private static string OfUnitReport(FoundHit hit) =>
        hit.Place.Split('/') switch
        {
            [var round, var unit, var element] => $"{RoundText.Path}/{round}/enheter/{unit}?mal={element}",
            [var round, var unit] => $"{RoundText.Path}/{round}/enheter/{unit}",
            _ => RoundText.Path,
        };
}
