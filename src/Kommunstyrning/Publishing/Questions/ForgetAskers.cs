using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Publishing;

/// <summary>Forgets who asked once the days are over, whatever has become of the question.</summary>
public sealed class ForgetAskers(KommunDb db, TimeProvider clock)
{
    /// <summary>In the municipality that has been entered, within the caller's transaction.</summary>
    /// <returns>How many were forgotten.</returns>
    public async Task<Outcome<int>> Run(CancellationToken cancel)
    {
        var today = clock.Today();
        return await db.QuestionAskers.Where(a => a.KeptUntil < today).ExecuteDeleteAsync(cancel);
    }
}
