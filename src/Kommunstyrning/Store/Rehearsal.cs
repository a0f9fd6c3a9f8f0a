using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kommunstyrning.Store;

/// <summary>Does something within the caller's transaction and takes it back: always, to say what would come of it, or where it was refused.</summary>
public static class Rehearsal
{
    extension(KommunDb db)
    {
        /// <summary>Nothing of it stays. What the context had loaded is forgotten.</summary>
        /// <exception cref="InvalidOperationException">There is no transaction.</exception>
        public async Task<T> Rehearse<T>(Func<Task<T>> act, CancellationToken cancel)
        {
            var before = await Mark.Set(db, "rehearsal", cancel);
            try
            {
                return await act();
            }
            finally
            {
                await before.Restore();
            }
        }

        /// <summary>All of it stays, or nothing where it was refused; what the context had loaded is then forgotten.</summary>
        /// <exception cref="InvalidOperationException">There is no transaction.</exception>
        public async Task<Outcome<T>> Attempt<T>(Func<Task<Outcome<T>>> act, CancellationToken cancel)
        {
            var before = await Mark.Set(db, "attempt", cancel);
            var outcome = await act();
            await (outcome.Succeeded ? before.Forget(cancel) : before.Restore());
            return outcome;
        }
    }

    /// <summary>How the transaction stood, with the lines of the trail that wait for its end.</summary>
    private sealed record Mark(KommunDb Db, IDbContextTransaction Transaction, string Name, int Lines)
    {
        public static async Task<Mark> Set(KommunDb db, string name, CancellationToken cancel)
        {
            var transaction =
                db.Database.CurrentTransaction
                ?? throw new InvalidOperationException("Only what is done within a transaction can be taken back.");
            await transaction.CreateSavepointAsync(name, cancel);
            return new Mark(db, transaction, name, db.Unsealed.Count);
        }

        public Task Forget(CancellationToken cancel) => Transaction.ReleaseSavepointAsync(Name, cancel);

        public async Task Restore()
        {
            await Transaction.RollbackToSavepointAsync(Name, CancellationToken.None);
            Db.ChangeTracker.Clear();
            Db.Unsealed.RemoveRange(Lines, Db.Unsealed.Count - Lines);
        }
    }
}
