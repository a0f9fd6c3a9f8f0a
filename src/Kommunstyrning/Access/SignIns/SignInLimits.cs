namespace Kommunstyrning.Access;

/// <summary>How often a password may be guessed. Bound from SignIn__TriesPerAccount, __TriesPerNetwork, __WindowMinutes.</summary>
public sealed class SignInLimits
{
    /// <summary>Wrong ones for one account in one window; a known device has as many of its own.</summary>
    public int TriesPerAccount { get; set; } = 5;

    /// <summary>Wrong ones from one network in one window. A whole town hall may sit behind one address.</summary>
    public int TriesPerNetwork { get; set; } = 100;

    /// <summary>From the first try that is counted; then the counting begins anew.</summary>
    public double WindowMinutes { get; set; } = 15;

    public TimeSpan Window => TimeSpan.FromMinutes(WindowMinutes);

    /// <returns>A Swedish sentence when they are no limits.</returns>
    public string? WhyUnusable() =>
        TriesPerAccount > 0 && TriesPerNetwork > 0 && WindowMinutes is > 0 and <= 60 * 24
            ? null
            : "SignIn__TriesPerAccount, SignIn__TriesPerNetwork och SignIn__WindowMinutes ska vara större än noll, och fönstret högst ett dygn.";
}
