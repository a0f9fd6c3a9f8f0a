namespace Kommunstyrning.Store;

/// <summary>Runs the work of a transaction again from the beginning where that may go well.</summary>
public static class TransactionRetry
{
    /// <summary>With those who collide taking turns from the second time on, the third is rarely needed.</summary>
    private const int Most = 6;

    /// <summary>Of those, for a database that went away: a person is waiting for the answer.</summary>
    private const int MostWithoutDatabase = 2;

    /// <param name="work">
    /// Opens a transaction of its own each time, and calls what it is given just before it commits: from then on it is
    /// not run again, since it may have been kept.
    /// </param>
    /// <returns>What the work returned the time that it went well; else its last exception is thrown.</returns>
    public static async Task<T> Run<T>(Func<Action, Task<T>> work, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var commits = false;
            try
            {
                return await work(() => commits = true);
            }
            catch (Exception fault) when (!commits && MayGoWell(fault, attempt))
            {
                await Task.Delay(Random.Shared.Next(10, 50), cancel);
            }
        }
    }

    private static bool MayGoWell(Exception fault, int attempt) =>
        DatabaseErrors.IsCollision(fault)
            ? attempt < Most
            : DatabaseErrors.IsTransient(fault) && !DatabaseErrors.IsTimeout(fault) && attempt < MostWithoutDatabase;
}
