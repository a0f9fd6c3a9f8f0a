namespace Kommunstyrning.Browser;

/// <summary>A theory that needs a browser; shown as skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute()
    {
        if (!Chromium.IsHere)
            Skip = $"Needs Chromium: none at {Chromium.Program}, set CHROMIUM.";
    }
}
