using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

/// <summary>The embedded engine. A class of its own only because a set of migrations belongs to a context type.</summary>
public sealed class SqliteKommunDb(
    DbContextOptions<SqliteKommunDb> options,
    CurrentTenant currentTenant,
    CurrentActor actor,
    TimeProvider clock
) : KommunDb(options, currentTenant, actor, clock)
{
    public override DatabaseProvider Engine => DatabaseProvider.Sqlite;
}
