namespace Kommunstyrning.Onboarding;

/// <summary>"{kommun}" in a template's text: the name of whoever gets the copy.</summary>
internal static class Placeholder
{
    public static string Fill(string text, string municipality) =>
        text.Replace("{kommun}", municipality, StringComparison.Ordinal);
}
