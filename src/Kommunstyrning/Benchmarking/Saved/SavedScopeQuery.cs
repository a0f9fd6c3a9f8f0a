using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Benchmarking;

/// <summary>Which values a saved comparison is about.</summary>
/// <param name="Indicators">Codes in capital letters.</param>
/// <param name="Year">Null for all.</param>
/// <param name="Areas">Positions: the group, and the area in focus.</param>
/// <param name="Focus">Position of the area in focus; null where there is none.</param>
public sealed record SavedScope(
    IReadOnlySet<string> Indicators,
    int? Year,
    Gender Gender,
    IReadOnlySet<int> Areas,
    int? Focus
);

/// <summary>What saved comparisons are about, for whoever tells of news in them.</summary>
public sealed class SavedScopeQuery(KommunDb db, CurrentTenant tenant, OpenDataQuery openData, TakeFingerprint shown)
{
    /// <returns>By the comparison's id; those that are gone are not there. Empty for whoever sees no working material.</returns>
    public async Task<IReadOnlyDictionary<Guid, SavedScope>> Run(
        CallerAccess access,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    )
    {
        var scopes = new Dictionary<Guid, SavedScope>();
        if (!access.SeesDrafts || ids.Count == 0)
            return scopes;
        var panels = await openData.Panels(cancel);
        foreach (
            var saved in await db.SavedComparisons.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancel)
        )
        {
            var address = SavedAddress.Read($"/{tenant.Id.Value}/{saved.Address}", tenant.Id.Value).Value;
            var focus = panels.Named.Find(address.Find("kommun") ?? tenant.Tenant.AreaCode);
            var areas = (await shown.Members(access, address, panels, focus, cancel)).ToHashSet();
            if (focus is not null)
                areas.Add(focus.Position);
            scopes[saved.Id] = new SavedScope(
                saved
                    .Values.Keys.Select(key => key.Split(' ')[0])
                    .Concat(address.Indicators)
                    .Concat(saved.AlsoShows)
                    .ToHashSet(StringComparer.Ordinal),
                TakeFingerprint.Year(address),
                GenderCode.Read(address.Find("kon") ?? "") ?? Gender.Total,
                areas,
                focus?.Position
            );
        }
        return scopes;
    }

    /// <returns>What some are called, by id; empty for whoever sees no working material.</returns>
    public async Task<IReadOnlyDictionary<Guid, string>> Titles(
        CallerAccess access,
        IReadOnlyCollection<Guid> ids,
        CancellationToken cancel
    ) =>
        access.SeesDrafts && ids.Count > 0
            ? await db
                .SavedComparisons.AsNoTracking()
                .Where(s => ids.Contains(s.Id))
                .ToDictionaryAsync(s => s.Id, s => s.Title, cancel)
            : new Dictionary<Guid, string>();
}
