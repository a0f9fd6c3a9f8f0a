namespace Kommunstyrning.Indicators;

/// <summary>The lists beside this class, which are part of the program: semicolons between, a heading, no quotes.</summary>
internal static class CatalogueFile
{
    /// <exception cref="InvalidOperationException">There is no such list.</exception>
    public static IEnumerable<string[]> Rows(string name)
    {
        var place = $"{typeof(CatalogueFile).Namespace}.Catalogue.{name}";
        using var stream =
            typeof(CatalogueFile).Assembly.GetManifestResourceStream(place)
            ?? throw new InvalidOperationException($"{place} is not part of the program.");
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line.Split(';');
    }
}
