namespace Kommunstyrning.Tests.Architecture;

/// <summary>The files that the tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] Made = ["bin", "obj", "node_modules", "dist", "TestResults", "data"];

    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    /// <summary>Written files under a folder, as paths from the root; nothing that a build makes.</summary>
    public static IEnumerable<string> Files(string folder) =>
        Directory.Exists(Path(folder))
            ? Directory
                .EnumerateFiles(Path(folder), "*", SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Any(Made.Contains))
            : [];

    private static string FindRoot(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "Kommunstyrning.sln"))
            ? folder
            : FindRoot(
                System.IO.Path.GetDirectoryName(folder.TrimEnd(System.IO.Path.DirectorySeparatorChar))
                    ?? throw new InvalidOperationException("Kommunstyrning.sln is not above the tests.")
            );
}
