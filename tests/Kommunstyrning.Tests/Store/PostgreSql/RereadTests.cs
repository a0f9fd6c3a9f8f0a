using System.Data.Common;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Web.Steering.InForce;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Kommunstyrning.Tests.Store.PostgreSql;

/// <summary>
/// Who waits for a lock finds another world afterwards. SQLite lets nobody read while another writes, so there is nothing
/// to meet there.
/// </summary>
public sealed class RereadTests(Instance instance) : IClassFixture<Instance>
{
    private static readonly DateTimeOffset PastMidnight = new(2027, 5, 31, 22, 30, 0, TimeSpan.Zero);

    [PostgreSqlFact]
    public async Task A_node_that_waited_while_another_let_a_version_apply_finds_nothing_left_to_do()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var version = await pitea.Drafted();
        Assert.Equal(200, (await pitea.Decide(version, "2027-06-01")).Code);
        var between = new Between("UPDATE \"ModelVersions\"");
        await using var first = Node(between: null);
        await using var second = Node(between);
        var done = 0;
        between.Do = async () => done = await Run(first);

        Assert.Equal(0, await Run(second));

        Assert.Equal(1, done);
        Assert.Equal("inForce", (await pitea.Model(version)).Says("state"));
    }

    private TestProgram Node(Between? between)
    {
        var program = new TestProgram(instance.Database)
        {
            Replace = services =>
            {
                services.AddSingleton<TimeProvider>(new FakeTimeProvider(PastMidnight));
                if (between is not null)
                    services.ConfigureDbContext<PostgreSqlKommunDb>(o => o.AddInterceptors(between));
            },
        };
        program.StartServer();
        return program;
    }

    private static async Task<int> Run(TestProgram node)
    {
        await using var scope = node.Services.CreateAsyncScope();
        return await ActivatorUtilities
            .CreateInstance<InForceAcrossTenantsJob>(scope.ServiceProvider)
            .Run(CancellationToken.None);
    }

    /// <summary>Lets another act, whole, just before a statement of this node is sent; once.</summary>
    private sealed class Between(string statement) : DbCommandInterceptor
    {
        public Func<Task>? Do { get; set; }

        public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command,
            CommandEventData eventData,
            InterceptionResult<int> result,
            CancellationToken cancellationToken = default
        )
        {
            if (Do is { } act && command.CommandText.Contains(statement, StringComparison.Ordinal))
            {
                Do = null;
                await act();
            }
            return result;
        }
    }
}
