using Kommunstyrning.Benchmarking;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Tenancy;

/// <summary>What one finds from the first page: municipalities, those that steer here and the others, and indicators.</summary>
/// <param name="Sought">What was written.</param>
/// <param name="Others">Of Sweden's municipalities those that are not here; in the order of a Swedish list.</param>
/// <param name="Near">What is spelt nearly so, where neither a municipality nor an indicator has it as it stands; null where nothing is.</param>
public sealed record StartSearch(
    string Sought,
    IReadOnlyList<Tenant> Tenants,
    IReadOnlyList<Municipality> Others,
    Municipality? Near,
    ComparableHits Indicators
)
{
    private const int MostOthers = 12;

    public bool IsEmpty => Tenants.Count + Others.Count + Indicators.Page.Count == 0 && Near is null;

    /// <param name="tenants">All on the instance.</param>
    public static StartSearch Of(string sought, IReadOnlyList<Tenant> tenants, ComparableHits indicators)
    {
        var here = tenants
            .Where(t => Has(t.Name, sought))
            .OrderBy(t => t.Name, StringComparer.Create(Text.Swedish, ignoreCase: true))
            .ToList();
        var elsewhere = Municipality.ByName.Where(m => tenants.All(t => !Is(t.Name, m.Name))).ToList();
        var others = elsewhere.Where(m => Has(m.Name, sought) || Is(m.Code, sought)).Take(MostOthers).ToList();
        return new StartSearch(
            sought,
            here,
            others,
            here.Count + others.Count > 0 || indicators is { Page.Count: > 0, Reading: null }
                ? null
                : Municipality.Named.Near(sought),
            indicators
        );
    }

    /// <summary>Accents and dots need not be typed.</summary>
    private static bool Has(string name, string sought) =>
        name.Contains(sought, StringComparison.CurrentCultureIgnoreCase)
        || Nearest.Fold(name).Contains(Nearest.Fold(sought), StringComparison.Ordinal);

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
