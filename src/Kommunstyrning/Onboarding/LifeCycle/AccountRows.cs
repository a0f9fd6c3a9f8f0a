using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kommunstyrning.Onboarding;

/// <summary>An account with everything that hangs on it, read from the model: what names an account goes with it.</summary>
internal sealed class AccountRows(KommunDb db)
{
    /// <summary>
    /// In the caller's transaction: places, sessions, factors, letters and whatever else names the account, then itself. A
    /// client that the account answers for is no part of it: the caller has seen to it that there is none.
    /// </summary>
    public async Task TakeAway(Guid account, CancellationToken cancel)
    {
        var writer = new RowWriter(db);
        await db.ClientTokens.Where(t => t.Authorization!.AccountId == account).ExecuteDeleteAsync(cancel);
        foreach (var key in Naming(db.Model).Where(k => k.DeclaringEntityType.ClrType != typeof(Client)))
            await writer.TakeAway(key.DeclaringEntityType, key.Properties[0], account, cancel);
        await db.Accounts.Where(a => a.Id == account).ExecuteDeleteAsync(cancel);
    }

    /// <returns>How many rows name the account, by table.</returns>
    public async Task<IReadOnlyDictionary<string, int>> Count(Guid account, CancellationToken cancel)
    {
        var writer = new RowWriter(db);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var key in Naming(db.Model))
            counts[key.DeclaringEntityType.GetTableName()!] = await writer.Count(
                key.DeclaringEntityType,
                key.Properties[0],
                account,
                cancel
            );
        return counts;
    }

    private static IEnumerable<IForeignKey> Naming(IModel model) =>
        model.FindEntityType(typeof(Account))!.GetReferencingForeignKeys();
}
