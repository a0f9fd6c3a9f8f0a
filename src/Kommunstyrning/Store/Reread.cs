using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Store;

/// <summary>
/// What is read again after a lock has been taken: while one waited for it, somebody else may have removed what was there,
/// or taken it further.
/// </summary>
public static class Reread
{
    /// <summary>For what was there when it was first read in this transaction, or is what this transaction has written.</summary>
    /// <exception cref="DbUpdateConcurrencyException">It is gone: the work starts again and learns why it cannot.</exception>
    public static T OrCollided<T>(this T? found)
        where T : class =>
        found ?? throw new DbUpdateConcurrencyException("What was read before the lock is no longer so.");
}
