namespace Kommunstyrning.Web.Shell.Lifecycle;

/// <summary>
/// The time between being told to stop and stopping, in which a balancer finds out (decision 22). Everything is still
/// served; what has not been sent whole soon after is cut off, so that half a body holds no stop.
/// </summary>
/// <param name="length">None where there is no balancer.</param>
public sealed class ShutdownDrain(TimeSpan length, TimeProvider clock) : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>For jobs to hand on what they do.</summary>
    private static readonly TimeSpan ForJobs = TimeSpan.FromSeconds(20);

    private readonly CancellationTokenSource cut = new();

    /// <summary>Requests that are still being sent end here.</summary>
    public CancellationToken Cut => cut.Token;

    public static IServiceCollection Add(IServiceCollection services, TimeSpan length)
    {
        services.AddSingleton(s => new ShutdownDrain(length, s.GetRequiredService<TimeProvider>()));
        services.AddHostedService(s => s.GetRequiredService<ShutdownDrain>());
        return services.Configure<HostOptions>(o => o.ShutdownTimeout = length + Grace + ForJobs);
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(length, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cut.CancelAfter(Grace);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => cut.Dispose();
}
