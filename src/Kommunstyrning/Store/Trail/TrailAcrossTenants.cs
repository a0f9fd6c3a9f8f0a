using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Kommunstyrning.Store;

/// <summary>
/// Lines of what happens outside of any municipality and matters to some: signing in, passwords, what an operator does. One
/// in each, in a scope and a short transaction of its own, after the act itself.
/// </summary>
public sealed partial class TrailAcrossTenants(IServiceScopeFactory scopes, ILogger<TrailAcrossTenants> log)
{
    /// <summary>
    /// Never stands in the way of what has been done: a line that cannot be written is told in the program's log. Call it
    /// with no transaction open, since it takes a connection of its own.
    /// </summary>
    /// <param name="by">Who acted, as the lines name them.</param>
    /// <param name="places">Finds the municipalities; where that fails, it is told in the same way.</param>
    public async Task Add(CallerAccess by, TrailNote note, Func<Task<List<TenantId>>> places)
    {
        try
        {
            await Add(by, note, await places());
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            NotWritten(fault, note.Kind, "");
        }
    }

    /// <inheritdoc cref="Add(CallerAccess, TrailNote, Func{Task{List{TenantId}}})"/>
    public async Task Add(CallerAccess by, TrailNote note, IReadOnlyCollection<TenantId> tenants)
    {
        foreach (var tenant in tenants)
        {
            try
            {
                await Add(by, note, tenant);
            }
            catch (Exception fault) when (fault is not OutOfMemoryException)
            {
                NotWritten(fault, note.Kind, tenant.Value);
            }
        }
    }

    private async Task Add(CallerAccess by, TrailNote note, TenantId id)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var tenant = await services
            .GetRequiredService<KommunDb>()
            .Tenants.AsNoTracking()
            .SingleAsync(t => t.Id == id, CancellationToken.None);
        services.GetRequiredService<CurrentTenant>().Enter(tenant);
        services.GetRequiredService<CurrentActor>().Access = by;
        var trail = services.GetRequiredService<Trail>();
        await services
            .GetRequiredService<TenantWork>()
            .Write(
                () =>
                {
                    trail.Add(note);
                    return Task.FromResult<Outcome<TrailNote>>(note);
                },
                CancellationToken.None
            );
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Kind} could not be written into the trail of {Tenant}.")]
    private partial void NotWritten(Exception fault, TrailKind kind, string tenant);
}
