namespace Kommunstyrning.Indicators;

/// <summary>
/// How long a node may be silent before another takes over its import, and how often it gives a sign. Less than Hangfire
/// waits for a dead server, so that the job's next server finds the lease free.
/// </summary>
public sealed record LeaseTerms
{
    public TimeSpan Length { get; init; } = TimeSpan.FromSeconds(25);

    public TimeSpan SignEvery { get; init; } = TimeSpan.FromSeconds(5);
}
