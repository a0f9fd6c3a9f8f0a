using System.Text.Json;
using System.Text.RegularExpressions;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>By what a cell is known to be about a person.</summary>
public enum PersonHit
{
    /// <summary>The account's id.</summary>
    Id,

    /// <summary>The e-mail address, or a name that is all that stands there: who did it, who answers for it.</summary>
    Name,

    /// <summary>A name within a longer text that somebody has written.</summary>
    Text,
}

/// <summary>What a name is where it stands.</summary>
internal enum NamePlace
{
    /// <summary>Part of what somebody has written: people change it by hand.</summary>
    None,

    /// <summary>All that stands there, or all of one value of a map.</summary>
    Whole,

    /// <summary>A word among others, in working papers that are read by nobody but who wrote them.</summary>
    Word,

    /// <summary>In the history of rows, the value of a column that names people.</summary>
    Recorded,
}

/// <summary>
/// Finds a person in rows of any table: by id, by address, and by the names that the person has been shown with. A name that
/// somebody else has too tells nothing by itself.
/// </summary>
/// <param name="names">Whole, as they were shown.</param>
internal sealed class PersonSearch(Guid id, string email, IReadOnlyCollection<string> names)
{
    public Guid Id => id;

    public IReadOnlyCollection<string> Names => names;

    public PersonSearch With(IEnumerable<string> more) =>
        new(id, email, [.. names.Concat(more).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal)]);

    /// <returns>Null where it says nothing of the person.</returns>
    public PersonHit? In(RowColumn column, object row)
    {
        if (column.ModelOf(row) is Guid value)
            return value == id ? PersonHit.Id : null;
        if (!column.IsText || column.Of(row) is not string { Length: > 0 } text)
            return null;
        if (text.Contains(email, StringComparison.OrdinalIgnoreCase) || names.Any(name => IsAll(column, text, name)))
            return PersonHit.Name;
        return names.Any(name => text.Contains(Written(column, name), StringComparison.Ordinal))
            ? PersonHit.Text
            : null;
    }

    /// <summary>A cell with the pseudonym in the person's place; the address goes wherever it stands.</summary>
    /// <param name="place">What the names are there.</param>
    /// <returns>As it leaves, the same where nothing was replaced.</returns>
    public string Replaced(RowColumn column, string text, string pseudonym, NamePlace place)
    {
        var replaced = text.Replace(email, pseudonym, StringComparison.OrdinalIgnoreCase);
        foreach (var name in names.OrderByDescending(n => n.Length))
        {
            var written = Written(column, name);
            replaced = place switch
            {
                NamePlace.Whole when column.IsJson => replaced.Replace(
                    $"\"{written}\"",
                    $"\"{pseudonym}\"",
                    StringComparison.Ordinal
                ),
                NamePlace.Whole => string.Equals(replaced, name, StringComparison.Ordinal) ? pseudonym : replaced,
                NamePlace.Word => Regex.Replace(
                    replaced,
                    $@"(?<!\w){Regex.Escape(written)}(?!\w)",
                    pseudonym,
                    RegexOptions.CultureInvariant,
                    TimeSpan.FromSeconds(1)
                ),
                NamePlace.Recorded => Recorded.Aggregate(
                    replaced,
                    (all, property) =>
                        all.Replace(
                            $"\"{property}\":\"{written}\"",
                            $"\"{property}\":\"{pseudonym}\"",
                            StringComparison.Ordinal
                        )
                ),
                NamePlace.None => replaced,
            };
        }
        return replaced;
    }

    /// <returns>Whether one of the names still stands in it.</returns>
    public bool IsIn(RowColumn column, string text) =>
        names.Any(name => text.Contains(Written(column, name), StringComparison.Ordinal));

    /// <summary>Whether a column says who did something or answers for it, and holds nothing else; a body is no person.</summary>
    public static bool IsOfPeople(string column) =>
        (column.EndsWith("By", StringComparison.Ordinal) && column is not "DecidedBy")
        || Recorded.Contains(column, StringComparer.Ordinal);

    /// <summary>Such columns of rows that the history records.</summary>
    private static readonly string[] Recorded = ["Person", "SavedBy", "NotedBy"];

    private static bool IsAll(RowColumn column, string text, string name) =>
        column.IsJson
            ? text.Contains($"\"{Written(column, name)}\"", StringComparison.Ordinal)
            : string.Equals(text, name, StringComparison.Ordinal);

    /// <summary>As it stands within JSON, where a quotation mark and the like are escaped.</summary>
    private static string Written(RowColumn column, string name) =>
        column.IsJson ? JsonEncodedText.Encode(name, ArchiveWriter.Json.Encoder).ToString() : name;
}
