using System.Linq.Expressions;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Search;

/// <summary>
/// Searches everything in the municipality that has been entered, within what whoever asks may see: what a module does not let
/// the reader find is neither matched, counted nor suggested (decision 51).
/// </summary>
public sealed class MunicipalitySearch(KommunDb db, IEnumerable<ISearchScope> scopes, ISearchedPeople members)
{
    /// <summary>Shown of each kind where all kinds are.</summary>
    public const int OfEach = 5;

    /// <summary>Shown of a kind where it is the only one.</summary>
    public const int OfOne = 100;

    /// <summary>Counted at the most.</summary>
    private const int Most = 5_000;

    /// <summary>Names looked through for a word that may have been meant.</summary>
    private const int MostNames = 3_000;

    /// <param name="only">Null for all kinds.</param>
    public async Task<FoundInMunicipality> Run(
        CallerAccess access,
        SearchTerms terms,
        SearchableKind? only,
        CancellationToken cancel
    )
    {
        var seen = new List<(ISearchScope Scope, SeenRows Rows)>();
        foreach (var scope in scopes)
            seen.AddRange((await scope.Seen(access, cancel)).Select(rows => (scope, rows)));
        List<SeenRows> rows = [.. seen.Select(s => s.Rows).Where(r => only is null || r.Kind == only)];
        var people = only is null or SearchableKind.Person ? await members.Seen(access, cancel) : [];

        var isBare = false;
        var (keys, named) = (await Keys(rows, terms.Words, isBare, cancel), Named(people, terms.Words, isBare));
        if (keys.Count + named.Count == 0 && terms.IsWithoutDots)
        {
            (keys, named) = (await Keys(rows, terms.Words, true, cancel), Named(people, terms.Words, true));
            isBare = keys.Count + named.Count > 0;
        }
        var meant = keys.Count + named.Count == 0 ? await Meant(rows, terms, cancel) : null;
        var excerpt = new SearchExcerpt(terms.Words, isBare);
        List<FoundGroup> groups =
        [
            .. await Groups(access, seen, keys, only is null ? OfEach : OfOne, excerpt, cancel),
            .. named.Count == 0 ? Array.Empty<FoundGroup>() : [People(named, only, excerpt)],
        ];
        return new FoundInMunicipality(terms, groups, keys.Count > Most, isBare, meant);
    }

    private static FoundGroup People(List<SearchedPerson> named, SearchableKind? only, SearchExcerpt excerpt) =>
        new(
            SearchableKind.Person,
            named.Count,
            [
                .. named
                    .Take(only is null ? OfEach : OfOne)
                    .Select(p => new FoundHit(p.AccountId, "", p.Email, excerpt.Whole(p.Name), [])),
            ]
        );

    private static List<SearchedPerson> Named(
        IReadOnlyList<SearchedPerson> people,
        IReadOnlyList<string> words,
        bool isBare
    ) =>
        [
            .. people.Where(p =>
            {
                var folded = SearchFolding.Of(p.Name);
                var name = isBare ? SearchFolding.Bare(folded) : folded;
                return words.All(w => name.Contains(w, StringComparison.Ordinal));
            }),
        ];

    private async Task<List<FoundGroup>> Groups(
        CallerAccess access,
        List<(ISearchScope Scope, SeenRows Rows)> seen,
        List<Key> keys,
        int most,
        SearchExcerpt excerpt,
        CancellationToken cancel
    )
    {
        if (keys.Count == 0)
            return [];
        var byKind = keys.Take(Most).GroupBy(k => k.Kind).OrderBy(g => g.Key).ToList();
        var ids = byKind.SelectMany(g => g.Take(most)).Select(k => k.Id).ToList();
        var texts = await db
            .SearchableTexts.AsNoTracking()
            .Where(t => ids.Contains(t.Id))
            .ToDictionaryAsync(t => t.Id, cancel);
        var under = new Dictionary<Guid, StandsUnder>();
        foreach (var scope in seen.DistinctBy(s => s.Scope).Select(s => s.Scope))
        {
            var kinds = seen.Where(s => s.Scope == scope).Select(s => s.Rows.Kind).ToHashSet();
            List<SearchableText> mine = [.. texts.Values.Where(t => kinds.Contains(t.Kind))];
            if (mine.Count == 0)
                continue;
            foreach (var (row, stands) in await scope.Under(access, mine, cancel))
                under[row] = stands;
        }
        return
        [
            .. byKind.Select(g => new FoundGroup(
                g.Key,
                g.Count(),
                [
                    .. g.Take(most)
                        .Where(k => texts.ContainsKey(k.Id))
                        .Select(k => texts[k.Id])
                        .Select(t => new FoundHit(
                            t.RowId,
                            t.Place,
                            under.GetValueOrDefault(t.RowId)?.Told ?? "",
                            excerpt.Whole(t.Name),
                            excerpt.Of(t.Text)
                        )
                        {
                            IsExample = t.IsExample || under.GetValueOrDefault(t.RowId)?.IsExample == true,
                        }),
                ]
            )),
        ];
    }

    /// <summary>All kinds in one question.</summary>
    private async Task<List<Key>> Keys(
        IReadOnlyList<SeenRows> seen,
        IReadOnlyList<string> words,
        bool isBare,
        CancellationToken cancel
    )
    {
        var first = words[0];
        var keys = seen.Select(s => Matching(s, words, isBare))
            .Select(texts =>
                texts.Select(t => new Key
                {
                    Id = t.Id,
                    Kind = t.Kind,
                    Rank =
                        t.FoldedName.StartsWith(first) ? 0
                        : t.FoldedName.Contains(first) ? 1
                        : 2,
                })
            )
            .Aggregate((IQueryable<Key>?)null, (all, one) => all is null ? one : all.Concat(one));
        return keys is null ? [] : await keys.OrderBy(k => k.Rank).ThenBy(k => k.Id).Take(Most + 1).ToListAsync(cancel);
    }

    private IQueryable<SearchableText> Matching(SeenRows seen, IReadOnlyList<string> words, bool isBare)
    {
        var (kind, ids) = (seen.Kind, seen.Ids);
        var texts = db.SearchableTexts.AsNoTracking().Where(t => t.Kind == kind);
        foreach (var word in words)
            texts = texts.Where(isBare ? HasBare(word) : Has(word));
        return texts.Where(t => ids.Contains(t.RowId));
    }

    private static Expression<Func<SearchableText, bool>> Has(string word) =>
        t => t.FoldedName.Contains(word) || t.FoldedText.Contains(word);

    private static Expression<Func<SearchableText, bool>> HasBare(string word) =>
        t =>
            t.FoldedName.Replace("å", "a").Replace("ä", "a").Replace("ö", "o").Contains(word)
            || t.FoldedText.Replace("å", "a").Replace("ä", "a").Replace("ö", "o").Contains(word);

    /// <returns>The words with those that no name has exchanged for the nearest, where that finds something; otherwise null.</returns>
    private async Task<SearchTerms?> Meant(IReadOnlyList<SeenRows> seen, SearchTerms terms, CancellationToken cancel)
    {
        var names = seen.Select(s => Matching(s, [], isBare: false).Select(t => t.FoldedName))
            .Aggregate((IQueryable<string>?)null, (all, one) => all is null ? one : all.Concat(one));
        if (names is null)
            return null;
        var known = NearestName.WordsOf(await names.Where(n => n != "").Take(MostNames).ToListAsync(cancel));
        List<string> words = [.. terms.Words.Select(w => NearestName.Of(w, known))];
        return
            words.SequenceEqual(terms.Words, StringComparer.Ordinal)
            || (await Keys(seen, words, isBare: false, cancel)).Count == 0
            ? null
            : SearchTerms.Of(words);
    }

    private sealed class Key
    {
        public Guid Id { get; init; }

        public SearchableKind Kind { get; init; }

        /// <summary>The lowest first.</summary>
        public int Rank { get; init; }
    }
}
