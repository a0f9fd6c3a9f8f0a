using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

/// <summary>
/// SQL Server. A class of its own because a set of migrations belongs to a context type, and for what this engine
/// compares in another way than the others (decision 18).
/// </summary>
public sealed class SqlServerKommunDb(
    DbContextOptions<SqlServerKommunDb> options,
    CurrentTenant currentTenant,
    CurrentActor actor,
    TimeProvider clock
) : KommunDb(options, currentTenant, actor, clock)
{
    public override DatabaseProvider Engine => DatabaseProvider.SqlServer;

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        base.ConfigureConventions(configuration);
        configuration.Properties<Guid>().HaveConversion<GuidInOrder>().HaveColumnType("binary(16)");
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.HasDefaultSchema(SqlServerSchema.Name);
        base.OnModelCreating(builder);
    }
}
