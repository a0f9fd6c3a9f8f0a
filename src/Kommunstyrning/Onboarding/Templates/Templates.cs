namespace Kommunstyrning.Onboarding;

/// <summary>The templates that the program carries. A municipality gets a copy; a later change here does not reach it.</summary>
public static class Templates
{
    private static readonly string[] Keys = ["pitea", "norrkoping", "lulea", "tom"];

    /// <summary>The blank start last.</summary>
    public static IReadOnlyList<Template> All { get; } = [.. Keys.Select(Read)];

    /// <exception cref="InvalidOperationException">A file bears another template's key, as a copy does at first.</exception>
    private static Template Read(string key)
    {
        var template = TemplateReader.Read(key);
        return string.Equals(template.Key, key, StringComparison.Ordinal)
            ? template
            : throw new InvalidOperationException($"The template {key} says that it is {template.Key}.");
    }

    /// <param name="key">As it stands in the template: case counts.</param>
    /// <returns>Null when there is none, as for null.</returns>
    public static Template? Find(string? key) =>
        All.FirstOrDefault(t => string.Equals(t.Key, key, StringComparison.Ordinal));
}
