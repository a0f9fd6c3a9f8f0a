using System.Security.Cryptography;
using System.Text;
using Kommunstyrning.Store;

namespace Kommunstyrning.Access;

/// <summary>
/// Each answer of a provider is taken once, on all nodes together: an address that somebody has kept, with the cookies that
/// belonged to it, is worth nothing a second time, whatever the provider thinks of its code.
/// </summary>
public sealed class TakeAnswer(KommunDb db, TimeProvider clock)
{
    /// <summary>Longer than a sign-in may take.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(30);

    /// <summary>Outside of a transaction: it stays taken whatever becomes of the request.</summary>
    /// <param name="state">As the answer's address has it.</param>
    /// <returns>False where it was taken before.</returns>
    public async Task<bool> Run(string state, CancellationToken cancel)
    {
        var key = $"answer:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)))}";
        return (await db.CountUp(key, Remembered, clock.GetUtcNow(), cancel)).Count == 1;
    }
}
