namespace Kommunstyrning.Web.Shell;

/// <summary>Where the browser that prints lies: Documents__Browser.</summary>
/// <param name="Browser">The path of a Chromium; empty where no PDF is made.</param>
public sealed record PrintSettings(string Browser)
{
    public bool CanPrint => Browser.Length > 0;
}
