namespace Kommunstyrning.Tests.Kolada;

/// <summary>A fact about recorded answers of Kolada; shown as skipped where they are not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RecordedFactAttribute : FactAttribute
{
    public RecordedFactAttribute()
    {
        if (RecordedData.Folder is null)
            Skip = $"Needs recorded data: set {RecordedData.Variable}.";
    }
}
