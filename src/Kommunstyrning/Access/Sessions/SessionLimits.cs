namespace Kommunstyrning.Access;

/// <summary>How long a session lasts. Bound from Sessions__IdleMinutes and Sessions__AbsoluteHours.</summary>
public sealed class SessionLimits
{
    /// <summary>Without a request; a morning of meetings fits.</summary>
    public double IdleMinutes { get; set; } = 240;

    /// <summary>From sign-in, however busy; a long working day fits and a night does not.</summary>
    public double AbsoluteHours { get; set; } = 12;

    public TimeSpan Idle => TimeSpan.FromMinutes(IdleMinutes);

    public TimeSpan Absolute => TimeSpan.FromHours(AbsoluteHours);

    /// <returns>A Swedish sentence when they are no limits.</returns>
    public string? WhyUnusable() =>
        IdleMinutes is > 0 and <= 60 * 24 * 30 && AbsoluteHours is > 0 and <= 24 * 30
            ? null
            : "Sessions__IdleMinutes och Sessions__AbsoluteHours ska vara större än noll och högst 30 dygn.";
}
