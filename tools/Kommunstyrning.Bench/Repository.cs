namespace Kommunstyrning.Bench;

/// <summary>Finds the built program beside this one.</summary>
internal static class Repository
{
    public static string Program { get; } = Find();

    private static string Find()
    {
        var configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/')))!;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Kommunstyrning.sln")))
                return Path.Combine(
                    folder.FullName,
                    "src/Kommunstyrning.Web/bin",
                    configuration,
                    "net10.0/Kommunstyrning.Web.dll"
                );
        }
        throw new FileNotFoundException("Kommunstyrning.sln was not found above the program.");
    }
}
