using System.Threading.Channels;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Kommunstyrning.Access;

/// <summary>
/// Wrong passwords for accounts that are there, on their way into the trail. They are written beside the request that they
/// came with: an address with an account must not take longer to be refused than one without, not even at the next
/// request on the same connection. A program that stops writes what it has; one that is killed loses it.
/// </summary>
public sealed partial class FailedSignIns(IServiceScopeFactory scopes, ILogger<FailedSignIns> log) : BackgroundService
{
    /// <summary>More than the limits of <see cref="SignInThrottle"/> let through while one is written.</summary>
    private const int Most = 10_000;

    /// <summary>Nobody knows who it was.</summary>
    private static readonly CallerAccess Unknown = CallerAccess.Anonymous with { Name = "(okänd)" };

    private readonly Channel<(Guid Account, TaskCompletionSource? Reached)> waiting = Channel.CreateBounded<(
        Guid,
        TaskCompletionSource?
    )>(new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Costs nothing that could be noticed.</summary>
    public void Add(Guid account) => waiting.Writer.TryWrite((account, null));

    /// <summary>Ends when all that were added before have been written, or told in the log.</summary>
    public Task Written()
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!waiting.Writer.TryWrite((Guid.Empty, reached)))
            reached.SetResult();
        return reached.Task;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        waiting.Writer.TryComplete();
        await (ExecuteTask ?? Task.CompletedTask).WaitAsync(cancellationToken);
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // without the token: what has been added is written before the program stops
        await foreach (var (account, reached) in waiting.Reader.ReadAllAsync(CancellationToken.None))
        {
            if (reached is null)
                await Write(account);
            reached?.SetResult();
        }
    }

    private async Task Write(Guid id)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var services = scope.ServiceProvider;
            var (db, trail) = (services.GetRequiredService<KommunDb>(), services.GetRequiredService<AccountTrail>());
            await db.InTransaction(() => Write(db, trail, id), _ => true, CancellationToken.None);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            NotWritten(fault);
        }
    }

    private static async Task<Guid> Write(KommunDb db, AccountTrail trail, Guid id)
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == id, CancellationToken.None);
        var note = new TrailNote(TrailKind.SignInFailed, account.ShownName(), id);
        await trail.Add(Unknown, id, note, CancellationToken.None);
        return id;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A failed sign-in could not be written into any trail.")]
    private partial void NotWritten(Exception fault);
}
