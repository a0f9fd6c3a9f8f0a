using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Store;

/// <summary>What a request is to the store: a scope in which one tenant has been entered, or none.</summary>
public sealed class TenantScope : IAsyncDisposable
{
    private readonly AsyncServiceScope scope;
    private TenantTransaction? transaction;

    private TenantScope(AsyncServiceScope scope) => this.scope = scope;

    public KommunDb Db => scope.ServiceProvider.GetRequiredService<KommunDb>();

    public static TenantScope OfNobody(IServiceProvider services) => new(services.CreateAsyncScope());

    public static async Task<TenantScope> Of(IServiceProvider services, Tenant tenant, Intent intent)
    {
        var entered = OfNobody(services);
        entered.scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenant);
        entered.transaction = await TenantTransaction.Begin(entered.Db, intent, default);
        return entered;
    }

    public Task Commit() => transaction!.Commit(default);

    /// <summary>As a request does before it answers; the scope lives on.</summary>
    public async Task End()
    {
        if (transaction is not null)
            await transaction.DisposeAsync();
        transaction = null;
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        await scope.DisposeAsync();
    }
}
