namespace Kommunstyrning.Web.Shell.Spreadsheets;

/// <summary>A column that a sheet may have.</summary>
/// <param name="Key">Of the field that it fills.</param>
/// <param name="Name">Its heading on the screen; read in a sheet too.</param>
/// <param name="AlsoCalled">Other headings that it is known by, case apart.</param>
public sealed record SheetColumn(string Key, string Name, params string[] AlsoCalled)
{
    public bool IsCalled(string heading) =>
        string.Equals(Name, heading, StringComparison.OrdinalIgnoreCase)
        || string.Equals(Key, heading, StringComparison.OrdinalIgnoreCase)
        || AlsoCalled.Contains(heading, StringComparer.OrdinalIgnoreCase);
}
