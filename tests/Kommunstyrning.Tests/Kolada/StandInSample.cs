using Kommunstyrning.Kolada.StandIn;

namespace Kommunstyrning.Tests.Kolada;

/// <summary>The sample as of 22 November 2026, made once.</summary>
internal static class StandInSample
{
    public static SampleSource Source { get; } = new(new Noon());

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    }
}
