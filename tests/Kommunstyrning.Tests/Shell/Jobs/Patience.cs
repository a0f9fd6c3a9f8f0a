namespace Kommunstyrning.Tests.Shell.Jobs;

/// <summary>Looks again and again until something has come about. Not a timing: only what turns a wait for ever into a failure.</summary>
internal static class Patience
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    public static async Task Until(Func<Task<bool>> holds, string what)
    {
        using var patience = new CancellationTokenSource(Most);
        using var timer = new PeriodicTimer(Look);
        while (!await holds())
        {
            Assert.False(patience.IsCancellationRequested, $"Waited in vain until {what}.");
            await timer.WaitForNextTickAsync();
        }
    }
}
