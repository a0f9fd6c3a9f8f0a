using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Benchmarking;

/// <summary>Another group as the beginning of a circle of one's own.</summary>
/// <param name="Areas">Names of its members.</param>
public sealed record CircleBeginning(string Name, IReadOnlyList<string> Areas);

public sealed class BeginCircle(
    KommunDb db,
    CurrentTenant tenant,
    ReadDataVersion readVersion,
    HeldPanels heldPanels,
    FindCircle find
)
{
    private static readonly string[] Keys = [CircleKey.Similar, CircleKey.County];

    public async Task<Outcome<CircleBeginning>> Run(string key, CancellationToken cancel)
    {
        var panels = await heldPanels.At((await readVersion.Run(cancel)).Number, db, cancel);
        var found = await find.Run(key, panels, panels.Find(tenant.Tenant.AreaCode), cancel);
        return found.Succeeded
            ? new CircleBeginning(
                found.Value.Name,
                [.. found.Value.Members.Select(position => panels.Areas[position].Name)]
            )
            : Outcome<CircleBeginning>.Refused(found.Refusals);
    }

    /// <summary>Those of the usual groups that the municipality has.</summary>
    public async Task<IReadOnlyList<string>> Usable(CancellationToken cancel)
    {
        var usable = new List<string>();
        foreach (var key in Keys)
        {
            if ((await Run(key, cancel)).Succeeded)
                usable.Add(key);
        }
        return usable;
    }
}
