namespace Kommunstyrning.Browser;

/// <summary>A fact that needs a browser and recorded answers of Kolada; shown as skipped where either is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumRecordedFactAttribute : FactAttribute
{
    public ChromiumRecordedFactAttribute()
    {
        if (!Chromium.IsHere)
            Skip = $"Needs Chromium: none at {Chromium.Program}, set CHROMIUM.";
        else if (RecordedData.Folder is null)
            Skip = $"Needs recorded data: set {RecordedData.Variable}.";
    }
}
