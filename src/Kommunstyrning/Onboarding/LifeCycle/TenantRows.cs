using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>Every row of a municipality but the one in the register: what it owns, and its memberships.</summary>
internal static class TenantRows
{
    /// <summary>As the owner of the tables, within the municipality's transaction.</summary>
    /// <param name="leftOut">Also what no archive holds, such as how people sign in: nothing could put it back.</param>
    /// <returns>How many rows were taken away, by table.</returns>
    public static async Task<Dictionary<string, int>> TakeAway(KommunDb owner, bool leftOut, CancellationToken cancel)
    {
        var writer = new RowWriter(owner);
        await writer.Overwrite(cancel);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var archived = ArchiveContents.Tables(owner.Model);
        var others = RowTable
            .Owned(owner.Model)
            .Where(type => leftOut && ArchiveContents.LeftOut.ContainsKey(type.ClrType))
            .Select(type => new RowTable(type));
        foreach (var table in others.Concat(archived.Reverse()).Where(t => t.Type.ClrType != typeof(Tenant)))
            counts[table.Name] = await writer.TakeAway(table, cancel);
        return counts;
    }
}
