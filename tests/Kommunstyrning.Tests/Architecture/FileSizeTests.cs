namespace Kommunstyrning.Tests.Architecture;

[Trait("Database", "none")]
public sealed class FileSizeTests
{
    private const int Longest = 300;
    private const int Median = 60;

    private static readonly string[] Code = [".cs", ".razor", ".css", ".js", ".sh", ".csproj", ".props", ".md", ""];

    [Fact]
    public void No_file_is_too_long_to_be_about_one_thing() => Assert.Empty(TooLong(Written()));

    [Fact]
    public void Half_of_the_source_files_are_short() =>
        Assert.True(MedianOf(Written().Where(IsSource).Select(Lines)) < Median);

    [Fact]
    public void A_long_file_is_found()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var fits = Path.Combine(folder.FullName, "Fits.cs");
            var grown = Path.Combine(folder.FullName, "Grown.razor");
            File.WriteAllLines(fits, Enumerable.Repeat("//", Longest));
            File.WriteAllLines(grown, Enumerable.Repeat("//", Longest + 1));

            Assert.Equal([$"{grown} has 301 lines"], TooLong([fits, grown]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_median_of_three_is_the_one_in_the_middle() => Assert.Equal(20, MedianOf([300, 10, 20]));

    private static IEnumerable<string> TooLong(IEnumerable<string> files) =>
        files.Where(file => Lines(file) > Longest).Select(file => $"{file} has {Lines(file)} lines");

    /// <summary>What people write by hand: not migrations, lock files or data.</summary>
    private static IEnumerable<string> Written() =>
        new[] { "src", "tests", "tools" }
            .SelectMany(Repository.Files)
            .Where(file =>
                Code.Contains(Path.GetExtension(file)) && !file.Contains("/Migrations/", StringComparison.Ordinal)
            );

    private static bool IsSource(string file) =>
        file.StartsWith("src/", StringComparison.Ordinal) && Path.GetExtension(file) is ".cs" or ".razor";

    private static int Lines(string file) => File.ReadLines(Repository.Path(file)).Count();

    private static int MedianOf(IEnumerable<int> counts)
    {
        var sorted = counts.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
