using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Benchmarking;

/// <summary>Another group as the beginning of a group of one's own.</summary>
/// <param name="Areas">Names of its members.</param>
public sealed record OwnGroupDraft(string Name, IReadOnlyList<string> Areas);

public sealed class DraftOwnGroup(CurrentTenant tenant, OpenDataQuery openData, ComparisonGroupResolver find)
{
    /// <summary>The groups that one may begin with, in the order in which they are offered.</summary>
    private static IEnumerable<string> Keys =>
        Enum.GetValues<ComparisonGroupKind>().OrderDescending().Select(KeyOf).OfType<string>();

    /// <summary>Null for what is no beginning: everyone, those here, and what is chosen one by one already.</summary>
    private static string? KeyOf(ComparisonGroupKind kind) =>
        kind switch
        {
            ComparisonGroupKind.Peers => ComparisonGroupKey.Similar,
            ComparisonGroupKind.County => ComparisonGroupKey.County,
            ComparisonGroupKind.All
            or ComparisonGroupKind.Here
            or ComparisonGroupKind.OfSource
            or ComparisonGroupKind.Own
            or ComparisonGroupKind.Listed => null,
        };

    /// <summary>The municipality of the address is in focus.</summary>
    /// <param name="key">As in <see cref="ComparisonGroupKey"/>.</param>
    /// <returns>Not stored; refused where the municipality has no such group.</returns>
    public async Task<Outcome<OwnGroupDraft>> Run(CallerAccess access, string key, CancellationToken cancel)
    {
        var panels = await openData.Panels(cancel);
        var found = await find.Run(access, key, panels, panels.Find(tenant.Tenant.AreaCode), cancel);
        return found.Succeeded
            ? new OwnGroupDraft(
                found.Value.Name,
                [.. found.Value.Members.Select(position => panels.Areas[position].Name)]
            )
            : Outcome<OwnGroupDraft>.Refused(found.Refusals);
    }

    /// <summary>Those of the usual groups that the municipality has.</summary>
    public async Task<IReadOnlyList<string>> Usable(CallerAccess access, CancellationToken cancel)
    {
        var usable = new List<string>();
        foreach (var key in Keys)
        {
            if ((await Run(access, key, cancel)).Succeeded)
                usable.Add(key);
        }
        return usable;
    }
}
