using System.Security.Cryptography;
using System.Text;
using Kommunstyrning.Store;

namespace Kommunstyrning.Access;

/// <summary>
/// Each answer of a provider, and each of a passkey to its challenge, is taken once, on all nodes together: what somebody has
/// kept of it, with the cookies that belonged to it, is worth nothing a second time, whatever the other side thinks of it.
/// </summary>
public sealed class TakeAnswer(KommunDb db, TimeProvider clock)
{
    /// <summary>Longer than a sign-in may take.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(30);

    /// <summary>Outside of a transaction: it stays taken whatever becomes of the request.</summary>
    /// <param name="state">As the answer's address has it, or another name that the question alone has.</param>
    /// <returns>False where it was taken before.</returns>
    public async Task<bool> Run(string state, CancellationToken cancel)
    {
        var key = $"answer:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)))}";
        return (await db.CountUp(key, Remembered, clock.GetUtcNow(), cancel)).Count == 1;
    }
}
