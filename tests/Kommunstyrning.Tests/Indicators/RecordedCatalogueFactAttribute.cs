namespace Kommunstyrning.Tests.Indicators;

/// <summary>A fact about recorded Kolada data; shown as skipped where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RecordedCatalogueFactAttribute : FactAttribute
{
    public RecordedCatalogueFactAttribute()
    {
        if (RecordedCatalogue.Folder is null)
            Skip = "Needs recorded Kolada data: set KOMMUNSTYRNING_KOLADA_DATA.";
    }
}
