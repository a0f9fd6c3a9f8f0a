using System.Threading.RateLimiting;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Kommunstyrning.Kolada;

/// <summary>
/// How all calls of the process behave together: so many a second, repeated with jitter when they fail in passing,
/// and none at all for a while where nearly all fail.
/// </summary>
public sealed class KoladaPace : IAsyncDisposable
{
    private const int CallsToJudgeBy = 12;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(60);

    private readonly TokenBucketRateLimiter? limiter;
    private readonly ResiliencePipeline pipeline;
    private readonly ResiliencePipeline attempt;

    /// <param name="settings">Read once: what is changed in them later has no effect.</param>
    public KoladaPace(KoladaSettings settings)
    {
        if (settings.RequestsPerSecond > 0)
        {
            limiter = new TokenBucketRateLimiter(
                new TokenBucketRateLimiterOptions
                {
                    TokenLimit = 1,
                    TokensPerPeriod = 1,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1 / settings.RequestsPerSecond),
                    QueueLimit = int.MaxValue,
                }
            );
        }
        attempt = new ResiliencePipelineBuilder().AddTimeout(settings.AttemptTimeout).Build();
        pipeline = new ResiliencePipelineBuilder()
            .AddTimeout(settings.TotalTimeout)
            .AddRetry(Retry(settings))
            .AddCircuitBreaker(Breaker())
            .Build();
    }

    /// <summary>Waits for its turn, calls, and calls again where that failed in passing.</summary>
    /// <param name="call">Repeated from the beginning, so it may leave nothing behind where it fails.</param>
    /// <param name="count">Told of each try.</param>
    /// <exception cref="KoladaException">The call failed for good.</exception>
    public async Task Run(Func<CancellationToken, Task> call, CallCount count, CancellationToken cancel)
    {
        try
        {
            var first = true;
            await pipeline.ExecuteAsync(
                async token =>
                {
                    await WaitForTurn(token);
                    count.Add(isRetry: !first);
                    first = false;
                    await Once(call, token);
                },
                cancel
            );
        }
        catch (BrokenCircuitException e)
        {
            throw new KoladaException(
                KoladaErrorKind.Away,
                "Kolada svarar inte. Hämtningen väntar innan den frågar igen.",
                e
            );
        }
        catch (TimeoutRejectedException e)
        {
            throw new KoladaException(KoladaErrorKind.Away, "Kolada svarade inte i tid, trots flera försök.", e);
        }
        catch (KoladaException e) when (e.Kind == KoladaErrorKind.Passing)
        {
            throw new KoladaException(KoladaErrorKind.Away, $"{e.Message} Så var det trots flera försök.", e);
        }
    }

    /// <summary>Whatever goes wrong on the way is one kind of fault, so that one rule decides what is repeated.</summary>
    private async Task Once(Func<CancellationToken, Task> call, CancellationToken cancel)
    {
        try
        {
            await attempt.ExecuteAsync(async token => await call(token), cancel);
        }
        catch (Exception e)
            when (e is TimeoutRejectedException
                // the network's own way of saying that nobody took the call
                || (e is OperationCanceledException && !cancel.IsCancellationRequested)
            )
        {
            throw new KoladaException(KoladaErrorKind.Passing, "Kolada svarade inte i tid.", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new KoladaException(KoladaErrorKind.Passing, "Kolada gick inte att nå, eller förbindelsen bröts.", e);
        }
    }

    private async ValueTask WaitForTurn(CancellationToken cancel)
    {
        if (limiter is not null)
            (await limiter.AcquireAsync(1, cancel)).Dispose();
    }

    private static RetryStrategyOptions Retry(KoladaSettings settings) =>
        new()
        {
            ShouldHandle = new PredicateBuilder().Handle<KoladaException>(f => f.Kind == KoladaErrorKind.Passing),
            MaxRetryAttempts = settings.Retries,
            Delay = settings.RetryDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            DelayGenerator = args => ValueTask.FromResult((args.Outcome.Exception as KoladaException)?.RetryAfter),
        };

    private static CircuitBreakerStrategyOptions Breaker() =>
        new()
        {
            ShouldHandle = new PredicateBuilder().Handle<KoladaException>(f => f.Kind == KoladaErrorKind.Passing),
            FailureRatio = 0.9,
            MinimumThroughput = CallsToJudgeBy,
            SamplingDuration = Look,
            BreakDuration = Look,
        };

    /// <summary>With the process: no call may be made after it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (limiter is not null)
            await limiter.DisposeAsync();
    }
}
