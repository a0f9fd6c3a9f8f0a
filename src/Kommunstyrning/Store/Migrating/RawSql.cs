using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

#pragma warning disable RS0030 // this is the module for raw SQL

/// <summary>Statements of the migrator's own, on the connection and in the transaction that the context has open.</summary>
internal static class RawSql
{
    public static Task Execute(this KommunDb db, string sql, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(sql, [], cancel);

    /// <param name="sql">A query of one column of text that is called Value.</param>
    public static Task<List<string>> Texts(
        this KommunDb db,
        string sql,
        CancellationToken cancel,
        params DbParameter[] parameters
    ) => db.Database.SqlQueryRaw<string>(sql, [.. parameters]).ToListAsync(cancel);
}
