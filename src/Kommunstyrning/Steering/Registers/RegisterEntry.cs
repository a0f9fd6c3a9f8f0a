using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Steering;

/// <summary>
/// A partner, promise, source or governing document. The four are kept alike: an entry, and ties from it to what it is
/// about. Everyone sees an entry that is tied to something that everyone sees (decision 31).
/// </summary>
public sealed class RegisterEntry : IRecorded, IRevised, ISearchable
{
    /// <summary>The most characters of a name.</summary>
    public const int NameLength = 200;

    /// <summary>The most characters of a text.</summary>
    public const int TextLength = 4_000;

    /// <summary>The most characters of an address.</summary>
    public const int LinkLength = 500;

    /// <summary>The most needs, and the most success factors.</summary>
    public const int MostLines = 20;

    /// <summary>The most characters of one need or success factor.</summary>
    public const int LineLength = 300;

    public TenantId TenantId { get; set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid SubjectId => Id;

    public RegisterKind Kind { get; init; }

    /// <summary>One of <see cref="Registers.SortsOf"/>.</summary>
    public RegisterSort Sort { get; set; }

    /// <summary>What it is called. Empty for an internal partner, which is called what its unit is.</summary>
    public string Name { get; set; } = "";

    /// <summary>What was promised, how the source is cited, what it is about; may be empty.</summary>
    public string Text { get; set; } = "";

    /// <summary>Of a promise the party or majority, of a source who made it, of a document who decided it; else empty.</summary>
    public string Issuer { get; set; } = "";

    /// <summary>The unit that an internal partner is, or that answers for a document; else null.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>Of a promise the first year of the term, of a source or document the year that it is of; null where not said.</summary>
    public int? Year { get; set; }

    /// <summary>Of a promise the last year of the term; else null.</summary>
    public int? YearTo { get; set; }

    /// <summary>Where it can be read, by http or https; may be empty.</summary>
    public string Link { get; set; } = "";

    /// <summary>Of a source: the needs drawn from it.</summary>
    public List<string> Needs { get; set; } = [];

    /// <summary>Of a source: the success factors drawn from it.</summary>
    public List<string> SuccessFactors { get; set; } = [];

    /// <summary>Invented for a demonstration; goes when name or text is rewritten.</summary>
    public bool IsExample { get; set; }

    /// <summary>An internal partner is found as the unit that it is.</summary>
    public IEnumerable<SearchableWords> Words() =>
        Name.Length == 0
            ? []
            :
            [
                new(
                    SearchableKind.RegisterEntry,
                    Name,
                    string.Join(
                        '\n',
                        new[] { Text, Issuer }.Concat(Needs).Concat(SuccessFactors).Where(text => text.Length > 0)
                    ),
                    $"{Kind}"
                )
                {
                    IsExample = IsExample,
                },
            ];

    public int Revision { get; set; }
}
