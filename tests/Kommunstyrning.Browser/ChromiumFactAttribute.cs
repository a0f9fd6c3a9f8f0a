namespace Kommunstyrning.Browser;

/// <summary>A fact that needs a browser; shown as skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute()
    {
        if (!Chromium.IsHere)
            Skip = $"Needs Chromium: none at {Chromium.Program}, set CHROMIUM.";
    }
}
