namespace Kommunstyrning.Tests.Store;

/// <summary>A fact that is shown on the embedded engine; shown as skipped when the run is on a server engine.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqliteFactAttribute : FactAttribute
{
    public SqliteFactAttribute()
    {
        if (!TestEngine.IsSqlite)
            Skip = "Is shown by the run on SQLite.";
    }
}
