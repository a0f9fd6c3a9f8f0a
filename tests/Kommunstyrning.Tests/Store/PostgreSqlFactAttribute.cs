namespace Kommunstyrning.Tests.Store;

/// <summary>A fact about the server engine; shown as skipped when the run is on SQLite.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute()
    {
        if (!TestEngine.IsPostgreSql)
            Skip = "Needs PostgreSQL: set KOMMUNSTYRNING_TEST_POSTGRES.";
    }
}
