namespace Kommunstyrning.Web.Shell;

/// <summary>Choices that have disappeared from a list since they were made. They stand until somebody takes them away.</summary>
public static class Ended
{
    /// <summary>Only of things, which have ids; a word that is none of the list's was never a choice.</summary>
    /// <returns>What is chosen and not offered.</returns>
    public static IEnumerable<string> Among(IEnumerable<string> chosen, IReadOnlyList<Choice> offered) =>
        chosen.Where(value =>
            Guid.TryParse(value, out _) && !offered.Any(o => string.Equals(o.Value, value, StringComparison.Ordinal))
        );

    public static string Name(string value, IReadOnlyList<Choice> names) =>
        names.FirstOrDefault(n => string.Equals(n.Value, value, StringComparison.Ordinal)) is { } named
            ? Mark(named.Text)
            : Mark("Ett tidigare val");

    public static string Mark(string name) => $"{name} (avslutad)";
}
