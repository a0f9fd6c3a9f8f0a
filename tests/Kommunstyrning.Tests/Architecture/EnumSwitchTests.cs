using System.Text.RegularExpressions;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Tests.Architecture;

/// <summary>
/// A discard that stands for the one case that is left swallows the next one that is added, without a word. Named, the
/// compiler asks for the next (CS8509 is an error; CS8524, which wants a discard for numbers without a name, is off).
/// </summary>
[Trait("Database", "none")]
public sealed partial class EnumSwitchTests
{
    private static readonly Dictionary<string, string[]> Enums = new[]
    {
        typeof(Tenant).Assembly,
        typeof(Program).Assembly,
    }
        .SelectMany(a => a.GetTypes())
        .Where(t =>
            t is { IsEnum: true, IsNested: false }
            && t.Namespace?.StartsWith("Kommunstyrning", StringComparison.Ordinal) == true
        )
        .ToDictionary(t => t.Name, Enum.GetNames, StringComparer.Ordinal);

    [Fact]
    public void No_discard_means_one_of_the_cases() =>
        Assert.Empty(
            Repository
                .Files("src")
                .Where(f =>
                    f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal)
                )
                .SelectMany(f => Breaches(File.ReadAllText(Repository.Path(f))).Select(breach => $"{f}: {breach}"))
        );

    [Theory]
    [InlineData("x switch\n{\n    TenantState.Active => 1,\n    _ => 2,\n};", "TenantState.Suspended")]
    [InlineData(
        "x switch\n{\n    Gender.Women => 1,\n    Gender.Men when y => 4,\n    Gender.Men => 1,\n    _ => 2,\n};",
        "Gender.Total"
    )]
    public void One_that_does_is_found(string code, string hidden) => Assert.Equal([hidden], Breaches(code));

    [Theory]
    [InlineData("x switch\n{\n    TenantState.Active => 1,\n    TenantState.Suspended => 2,\n};")]
    [InlineData("x switch\n{\n    TenantState.Active => 1,\n    _ => throw new InvalidOperationException(),\n};")]
    [InlineData("x switch\n{\n    Gender.Women => 1,\n    _ => 2,\n};")]
    public void One_that_does_not_is_let_be(string code) => Assert.Empty(Breaches(code));

    private static IEnumerable<string> Breaches(string code)
    {
        foreach (Match block in Switch().Matches(code))
        {
            var arms = block.Groups["arms"].Value;
            if (!Discard().IsMatch(arms))
                continue;
            var named = Named()
                .Matches(arms)
                .Select(m => (Type: m.Groups["type"].Value, Member: m.Groups["member"].Value))
                .Where(m =>
                    Enums.TryGetValue(m.Type, out var members) && members.Contains(m.Member, StringComparer.Ordinal)
                )
                .ToLookup(m => m.Type, m => m.Member, StringComparer.Ordinal);
            foreach (var type in named)
            {
                var left = Enums[type.Key].Except(type, StringComparer.Ordinal).ToList();
                if (left.Count == 1)
                    yield return $"{type.Key}.{left[0]}";
            }
        }
    }

    /// <summary>Up to the closing brace at the indentation of the opening one.</summary>
    [GeneratedRegex(
        @"switch\r?\n(?<indent> *)\{(?<arms>.*?)\n\k<indent>\}",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        10_000
    )]
    private static partial Regex Switch();

    [GeneratedRegex(@"^\s+_ =>(?!\s*throw)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Discard();

    /// <summary>At the beginning of an arm, or after "or".</summary>
    [GeneratedRegex(
        @"(^\s+|or |: )(?<type>[A-Z]\w+)\.(?<member>\w+)(?= (=>|when|or)| \})",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Named();
}
