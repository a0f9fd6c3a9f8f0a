namespace Kommunstyrning.Bench;

/// <summary>Finds the built programs beside this one.</summary>
internal static class Repository
{
    public static string Program { get; } = Built("src/Kommunstyrning.Web", "Kommunstyrning.Web");

    public static string StandIn { get; } = Built("tools/Kommunstyrning.KoladaStandIn", "Kommunstyrning.KoladaStandIn");

    /// <summary>What operators are given.</summary>
    public static string Infra(string file) => Path.Combine(Root(), "infra", file);

    /// <summary>A file of the repository, by its path from the root.</summary>
    public static string File(string path) => Path.Combine(Root(), path);

    private static string Built(string folder, string name)
    {
        var configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd('/')))!;
        return Path.Combine(Root(), folder, "bin", configuration, "net10.0", $"{name}.dll");
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(Path.Combine(folder.FullName, "Kommunstyrning.sln")))
                return folder.FullName;
        }
        throw new FileNotFoundException("Kommunstyrning.sln was not found above the program.");
    }
}
