using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

/// <summary>Does something and takes it back, to say exactly what would come of it.</summary>
public static class Rehearsal
{
    private const string Point = "rehearsal";

    /// <summary>Within the caller's transaction, which stands afterwards as it stood. What the context had loaded is forgotten.</summary>
    /// <exception cref="InvalidOperationException">There is no transaction.</exception>
    public static async Task<T> Rehearse<T>(this KommunDb db, Func<Task<T>> act, CancellationToken cancel)
    {
        var transaction =
            db.Database.CurrentTransaction
            ?? throw new InvalidOperationException("Only what is done within a transaction can be taken back.");
        await transaction.CreateSavepointAsync(Point, cancel);
        try
        {
            return await act();
        }
        finally
        {
            await transaction.RollbackToSavepointAsync(Point, CancellationToken.None);
            db.ChangeTracker.Clear();
        }
    }
}
