using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kommunstyrning.Tests.Store.SqlServer;

/// <summary>All that the program says about rows can be said to SQL Server, and read by it.</summary>
public sealed class CommandTests(Instance instance) : IClassFixture<Instance>
{
    private const int Least = 50;

    private static readonly string[] Beside =
    [
        "/jamfor",
        "/jamfor?q=skola",
        "/pitea/jamfor?plan=ja",
        "/profil?kommun=2581",
        "/jamfor/liknande?kommun=2581",
        "/drift",
        "/drift/hamtning",
        "/drift/nyckeltal?q=a",
        "/api/v1/indicators?q=a",
        "/api/v1/indicators/groups",
        "/api/v1/indicators/N99001/values",
        "/api/v1/indicators/N99001/comparison?focus=2581&group=here",
        "/api/v1/areas?kind=municipality",
        "/api/v1/areas/groups?focus=2581&kind=peers",
        "/api/v1/areas/2581/profile",
    ];

    /// <summary>
    /// What an editor reaches by links, what an operator and a stranger ask for, and a life of an element. The queries of
    /// all other tests on SQLite are said as well, each where it is asked.
    /// </summary>
    [SqliteFact]
    public async Task Every_query_can_be_said_to_SQL_Server()
    {
        using var operation = await instance.Operator();
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var draft = (await pitea.Elements()).First(e => e.Says("state") == "draft");

        Assert.True((await Crawl.Public(pitea.Editor, "pitea")).Count > 50);
        foreach (var address in Beside)
            await operation.Get(address);
        var id = await pitea.Added(draft.Says("level"), draft.Says("parentId"), "Sagt till en annan motor");
        await pitea.Put(id, new { title = "Sagt om" });
        await pitea.Move(id, draft.Says("parentId"));
        await pitea.Measure(HttpMethod.Put, id, "N99001");
        await pitea.Adopted(id);

        var said = SpokenToSqlServer.Instance.Commands;
        Assert.True(said.Count >= Least, $"{said.Count} commands");
        Assert.All(said, command => Assert.Contains("[dbo].[", command));
    }

    [Fact]
    public async Task Every_row_can_be_added_changed_and_removed_on_SQL_Server()
    {
        var said = new List<string>();
        await using var model = Models.Open(DatabaseProvider.SqlServer);
        foreach (var type in model.Model.GetEntityTypes().Where(t => !t.IsOwned()))
        {
            var once = type.ClrType.IsAssignableTo(typeof(IAppendOnly));
            foreach (
                var state in new[] { EntityState.Added, EntityState.Modified, EntityState.Deleted }.Take(once ? 1 : 3)
            )
                said.AddRange(await Save(type.ClrType, state));
        }

        Assert.True(said.Count > 80, $"{said.Count} commands");
        Assert.Empty(said.SelectMany(SqlServerLanguage.Faults));
    }

    private static async Task<List<string>> Save(Type type, EntityState state)
    {
        await using var connection = new RecordedConnection(WithoutServer.Hear);
        await using var db = WithoutServer.Open(connection, WithoutServer.Ale());
        await using var transaction = await db.Database.BeginTransactionAsync();
        var row = db.Entry(Sample.Of(type)!);
        foreach (var property in row.Properties.Where(p => p.CurrentValue is null || p.Metadata.IsKey()))
            property.CurrentValue = Given(property.Metadata);
        row.State = state;
        if (state == EntityState.Modified && row.Properties.All(p => p.Metadata.IsKey()))
            return [];

        var fault = await Record.ExceptionAsync(() => db.SaveChangesAsync());

        Assert.True(
            fault is WithoutServer.Heard or DbUpdateException { InnerException: WithoutServer.Heard },
            $"{type} {fault}"
        );
        Assert.NotEmpty(connection.Commands);
        return connection.Commands;
    }

    private static object? Given(IProperty property) =>
        property.ClrType == typeof(string) || !property.IsNullable ? Sample.Of(property.ClrType) : null;
}
