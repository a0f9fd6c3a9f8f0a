namespace Kommunstyrning.Tests.Store.SqlServer;

/// <summary>A fact that only a real SQL Server can show; shown as skipped where none is named.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqlServerFactAttribute : FactAttribute
{
    public SqlServerFactAttribute()
    {
        if (!TestEngine.IsSqlServer)
            Skip = "Needs SQL Server: set KOMMUNSTYRNING_TEST_SQLSERVER.";
    }
}
