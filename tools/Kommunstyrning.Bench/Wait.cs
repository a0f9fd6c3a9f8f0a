using System.Diagnostics;

namespace Kommunstyrning.Bench;

/// <summary>Looks again and again until something has come about.</summary>
internal static class Wait
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <exception cref="TimeoutException">It did not come about in time.</exception>
    public static async Task<TimeSpan> Until(Func<Task<bool>> holds, TimeSpan most, string what)
    {
        var clock = Stopwatch.StartNew();
        while (!await holds())
        {
            if (clock.Elapsed > most)
                throw new TimeoutException($"Waited {most.TotalSeconds:0} s in vain until {what}.");
            await Task.Delay(Look);
        }
        return clock.Elapsed;
    }

    public static Task<TimeSpan> Until(Func<bool> holds, TimeSpan most, string what) =>
        Until(() => Task.FromResult(holds()), most, what);
}
