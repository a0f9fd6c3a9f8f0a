using Kommunstyrning.Store;

namespace Kommunstyrning.Tests.Store;

/// <summary>A fresh copy, for one test class, of the database in which Ale and Bjuv always live.</summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private TestStore? store;

    public TestStore Store => store!;

    public DatabaseSettings Settings => Store.Settings;

    public async Task InitializeAsync() => store = new TestStore(await Template.TwoTenants.Copy());

    public async Task DisposeAsync()
    {
        if (store is null)
            return;

        await store.DisposeAsync();
        await Template.Drop(Settings);
    }
}
