using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// A scope of its own for one tenant, with the tenant's transaction open. Disposing without a commit leaves nothing
/// behind, and the caller's own scope never enters the tenant.
/// </summary>
internal sealed class TenantScope : IAsyncDisposable
{
    private readonly AsyncServiceScope scope;
    private readonly TenantTransaction transaction;

    private TenantScope(AsyncServiceScope scope, TenantTransaction transaction)
    {
        this.scope = scope;
        this.transaction = transaction;
    }

    public KommunDb Db => Get<KommunDb>();

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public static async Task<TenantScope> Open(
        IServiceScopeFactory scopes,
        Tenant tenant,
        Intent intent,
        CallerAccess access,
        CancellationToken cancel
    )
    {
        var opened = scopes.CreateAsyncScope();
        try
        {
            opened.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenant);
            opened.ServiceProvider.GetRequiredService<CurrentActor>().Access = access;
            var db = opened.ServiceProvider.GetRequiredService<KommunDb>();
            return new TenantScope(opened, await TenantTransaction.Begin(db, intent, cancel));
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc cref="TenantTransaction.Seal"/>
    public Task Seal(CancellationToken cancel) => transaction.Seal(cancel);

    public Task Commit(CancellationToken cancel) => transaction.Commit(cancel);

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await scope.DisposeAsync();
    }
}
