namespace Kommunstyrning.Onboarding;

/// <summary>The templates that the program carries. A municipality gets a copy; a later change here does not reach it.</summary>
public static class Templates
{
    private static readonly string[] Keys = ["pitea", "norrkoping", "lulea", "tom"];

    /// <summary>The blank start last.</summary>
    public static IReadOnlyList<Template> All { get; } = [.. Keys.Select(TemplateReader.Read)];

    /// <param name="key">As it stands in the template: case counts.</param>
    /// <returns>Null when there is none, as for null.</returns>
    public static Template? Find(string? key) =>
        All.FirstOrDefault(t => string.Equals(t.Key, key, StringComparison.Ordinal));
}
