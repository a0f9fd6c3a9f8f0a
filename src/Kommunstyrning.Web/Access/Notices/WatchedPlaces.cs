using Kommunstyrning.Access;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Access.Notices;

/// <summary>What is watched is called, and where it is read.</summary>
public sealed class WatchedPlaces(OpenDataQuery openData, SavedScopeQuery saved)
{
    /// <param name="targets">As <see cref="Subscription.Target"/>.</param>
    /// <returns>By target; what is gone is not there.</returns>
    internal async Task<IReadOnlyDictionary<string, NoticePlace>> Run(
        CallerAccess access,
        IReadOnlyCollection<string> targets,
        CancellationToken cancel
    )
    {
        var found = new Dictionary<string, NoticePlace>(StringComparer.Ordinal);
        if (targets.Count == 0)
            return found;
        List<Guid> ids =
        [
            .. targets.Where(t => Guid.TryParseExact(t, "D", out _)).Select(t => Guid.ParseExact(t, "D")).Distinct(),
        ];
        foreach (var (id, title) in await saved.Titles(access, ids, cancel))
            found[$"{id}"] = new NoticePlace(title, $"sparade/{id}");
        var codes = targets.Where(IndicatorCode.IsValid).ToList();
        var catalogue = codes.Count > 0 ? await openData.Catalogue(cancel) : null;
        foreach (var code in codes)
            if (catalogue?.Find(code) is { } indicator)
                found[code] = new NoticePlace(indicator.Name, $"jamfor/{indicator.Id}");
        return found;
    }

    internal async Task<bool> IsThere(CallerAccess access, string target, CancellationToken cancel) =>
        (await Run(access, [target], cancel)).ContainsKey(target);
}
