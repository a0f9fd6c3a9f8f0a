namespace Kommunstyrning.Bench;

/// <summary>
/// When to kill next, drawn by lot. The time counts from when the process holds the lease; each fifth waits for the
/// check at the end, which is short and would seldom be hit, and counts from there.
/// </summary>
internal sealed class KillPlan(int times, double longest, int seed)
{
    private const int Aimed = 5;
    private const int ByServer = 2;
    private static readonly TimeSpan LongestCheck = TimeSpan.FromSeconds(2);

    private readonly Random random = new(seed);

    public int Done { get; private set; }

    public bool IsOver => Done >= times;

    /// <summary>Each second restart is a server, whose jobs are to find by themselves what was left.</summary>
    public bool IsServersTurn => Done % ByServer == ByServer - 1;

    public bool WaitsForCheck => Done % Aimed == Aimed - 1;

    public TimeSpan Draw() => (WaitsForCheck ? LongestCheck : TimeSpan.FromSeconds(longest)) * random.NextDouble();

    public void Count() => Done++;
}
