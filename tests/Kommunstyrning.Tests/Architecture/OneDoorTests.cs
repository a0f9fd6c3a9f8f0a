using System.Text.RegularExpressions;
using Kommunstyrning.Onboarding;

namespace Kommunstyrning.Tests.Architecture;

/// <summary>What is decided in one place, and would silently be decided again elsewhere.</summary>
[Trait("Database", "none")]
public sealed partial class OneDoorTests
{
    /// <summary>Fields of forms and cells of files hold what was typed, to the last decimal.</summary>
    private static readonly string[] NotForReading =
    [
        "src/Kommunstyrning/Indicators/FigureRounding.cs",
        "src/Kommunstyrning.Web/Indicators/Own/OwnPreviewTable.razor",
    ];

    [Fact]
    public void A_figure_is_rounded_and_written_in_one_place() =>
        Assert.Equal(
            [.. NotForReading.Order(StringComparer.Ordinal)],
            Sources().Where(s => WritesFigure().IsMatch(s.Code)).Select(s => s.File).Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("value.ToString($\"N{decimals}\", Text.Swedish)")]
    [InlineData("value.ToString(\"#,0.###\", Text.Swedish)")]
    [InlineData("Math.Round(value, 1, MidpointRounding.AwayFromZero)")]
    public void One_that_is_written_by_itself_is_found(string code) => Assert.Matches(WritesFigure(), code);

    [Fact]
    public void No_engine_is_told_by_comparing_it_with_one() =>
        Assert.Empty(Sources().Where(s => ComparesEngine().IsMatch(s.Code)).Select(s => s.File));

    [Theory]
    [InlineData("if (db.Engine == DatabaseProvider.Sqlite)")]
    [InlineData("settings.Provider is not DatabaseProvider.PostgreSql")]
    public void One_that_is_compared_is_found(string code) => Assert.Matches(ComparesEngine(), code);

    [Fact]
    public void Each_template_that_lies_there_is_offered() =>
        Assert.Equal(
            Repository
                .Files("src/Kommunstyrning/Onboarding/Templates")
                .Where(f => f.EndsWith(".json", StringComparison.Ordinal))
                .Select(f => Path.GetFileNameWithoutExtension(f))
                .Order(StringComparer.Ordinal),
            Templates.All.Select(t => t.Key).Order(StringComparer.Ordinal)
        );

    private static IEnumerable<(string File, string Code)> Sources() =>
        Repository
            .Files("src")
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Where(f => !f.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(f => (f, File.ReadAllText(Repository.Path(f))));

    [GeneratedRegex("""ToString\((\$"N\{|"N[1-9]|"#,0\.#)|MidpointRounding""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WritesFigure();

    [GeneratedRegex("""([=!]=|\bis( not)?) DatabaseProvider\.""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ComparesEngine();
}
