using Kommunstyrning.KoladaStandIn;
using Kommunstyrning.Store;

namespace Kommunstyrning.Tests.Shell.Jobs;

/// <summary>An instance with the demonstration's municipalities that also does its jobs, for one test class.</summary>
public sealed class WorkingInstance : IAsyncLifetime
{
    private DatabaseSettings? database;
    private StandInServer? source;
    private Node? node;

    internal Node Node => node!;

    public async Task InitializeAsync()
    {
        database = await Instance.Demo.Copy();
        source = await Node.Source();
        node = Node.Start(database, source);
    }

    public async Task DisposeAsync()
    {
        if (node is not null)
            await node.DisposeAsync();
        if (source is not null)
            await source.DisposeAsync();
        if (database is not null)
            await Node.Drop(database);
    }

    public async Task<Visitor> SignedIn(string email)
    {
        var visitor = Visitor();
        await visitor.SignIn(email);
        return visitor;
    }

    public Visitor Visitor() => new(Node.Address);
}
