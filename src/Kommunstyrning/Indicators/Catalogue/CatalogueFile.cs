namespace Kommunstyrning.Indicators;

/// <summary>The lists of this module that are part of the program.</summary>
internal static class CatalogueFile
{
    /// <summary>The rows of a list beside this class: semicolons between, a heading, no quotes.</summary>
    /// <exception cref="InvalidOperationException">There is no such list.</exception>
    public static IEnumerable<string[]> Rows(string name) =>
        Lines("Catalogue", name).Skip(1).Select(line => line.Split(';'));

    /// <exception cref="InvalidOperationException">There is no such list.</exception>
    public static IEnumerable<string> Lines(string folder, string name)
    {
        var place = $"{typeof(CatalogueFile).Namespace}.{folder}.{name}";
        using var stream =
            typeof(CatalogueFile).Assembly.GetManifestResourceStream(place)
            ?? throw new InvalidOperationException($"{place} is not part of the program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
