namespace Kommunstyrning.Indicators;

/// <summary>
/// How long a node may be silent before another takes over its import, and how often it gives a sign. Less than Hangfire
/// waits for a dead server, so that the job's next server finds the lease free.
/// </summary>
public sealed record LeaseTerms
{
    /// <summary>From the last sign of the holder.</summary>
    public TimeSpan Length { get; init; } = TimeSpan.FromSeconds(25);

    /// <summary>Above zero, and well below the length.</summary>
    public TimeSpan SignEvery { get; init; } = TimeSpan.FromSeconds(5);
}
