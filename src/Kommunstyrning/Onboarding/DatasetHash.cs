using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// SHA-256 over every row that the entered tenant owns and its archive holds, whatever order the engine gives them in. What is
/// left out of archives is left out here (<see cref="ArchiveContents.LeftOut"/>), so that a municipality that has been moved
/// has the hash that it had.
/// </summary>
internal static class DatasetHash
{
    /// <returns>Hexadecimal SHA-256 over the sorted hashes of the rows.</returns>
    public static async Task<string> Of(KommunDb db, CancellationToken cancel)
    {
        foreach (var type in ArchiveContents.Owned(db.Model).Select(t => t.ClrType).Distinct())
            await (Task)LoadMethod.MakeGenericMethod(type).Invoke(null, [db, cancel])!;

        var rows = db.ChangeTracker.Entries().Select(e => Hex(RowText.Of(e))).Order(StringComparer.Ordinal);
        return Hex(string.Join('\n', rows));
    }

    private static Task Load<T>(KommunDb db, CancellationToken cancel)
        where T : class, IOwned => db.Set<T>().LoadAsync(cancel);

    private static readonly MethodInfo LoadMethod = typeof(DatasetHash).GetMethod(
        nameof(Load),
        BindingFlags.Static | BindingFlags.NonPublic
    )!;

    private static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
