using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kommunstyrning.Tests.Store.SqlServer;

/// <summary>All that the program says about rows can be said to SQL Server, and read by it.</summary>
public sealed class CommandTests(Instance instance) : IClassFixture<Instance>
{
    /// <summary>
    /// Everything that an editor of one municipality can reach by links. Each query of the other tests is said as well,
    /// where it is asked.
    /// </summary>
    [SqliteFact]
    public async Task Every_query_of_an_editors_pages_can_be_said_to_SQL_Server()
    {
        using var editor = await instance.Editor("pitea");

        var seen = await Crawl.Public(editor, "pitea");

        Assert.True(seen.Count > 50, $"{seen.Count} pages");
        var said = SpokenToSqlServer.Instance.Commands;
        Assert.True(said.Count > 60, $"{said.Count} commands");
        Assert.All(said, command => Assert.Contains("[dbo].[", command));
        Assert.Contains(said, command => command.Contains("[TenantId] = @"));
    }

    [Fact]
    public async Task Every_row_can_be_added_changed_and_removed_on_SQL_Server()
    {
        var said = new List<string>();
        await using var model = Models.Open(DatabaseProvider.SqlServer);
        foreach (var type in model.Model.GetEntityTypes().Where(t => !t.IsOwned()))
        {
            var once = type.ClrType.IsAssignableTo(typeof(IAppendOnly));
            foreach (var state in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted }.Take(once ? 1 : 3))
                said.AddRange(await Save(type.ClrType, state));
        }

        Assert.True(said.Count > 80, $"{said.Count} commands");
        Assert.Empty(said.SelectMany(SqlServerLanguage.Faults));
    }

    private static async Task<List<string>> Save(Type type, EntityState state)
    {
        await using var connection = new RecordedConnection(WithoutServer.Hear);
        await using var db = WithoutServer.Open(connection, WithoutServer.Ale());
        db.Database.AutoTransactionBehavior = AutoTransactionBehavior.Never;
        var row = db.Entry(Sample.Of(type)!);
        foreach (var property in row.Properties.Where(p => p.CurrentValue is null || p.Metadata.IsKey()))
            property.CurrentValue = Given(property.Metadata);
        row.State = state;

        var fault = await Record.ExceptionAsync(() => db.SaveChangesAsync());

        Assert.True(fault is WithoutServer.Heard or DbUpdateException { InnerException: WithoutServer.Heard }, $"{type} {fault}");
        Assert.NotEmpty(connection.Commands);
        return connection.Commands;
    }

    private static object? Given(IProperty property) =>
        property.ClrType == typeof(string) || !property.IsNullable ? Sample.Of(property.ClrType) : null;
}
