using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Onboarding;

/// <summary>Words that ask for help, and words that nobody knows. A server that was started by mistake would never end.</summary>
public sealed class CommandLineTests(Instance instance) : IClassFixture<Instance>
{
    [Theory]
    [InlineData("--help")]
    [InlineData("/?")]
    public async Task Help_lists_verbs_and_settings_and_starts_nothing(string word)
    {
        var told = await Verb.Alone(instance.Database, "Test", word);

        Assert.Equal(0, told.Exit);
        foreach (var part in new[] { "migrate", "tenant", "import", "Database__Provider", "Shutdown__DrainSeconds" })
            Assert.Contains(part, told.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Programmet känner inte till ”--hjalp”. Med --help visas vad som finns.", "--hjalp")]
    [InlineData(
        "Programmet känner inte till ”-x”. Med --help visas vad som finns.",
        "-x",
        "--urls",
        "http://127.0.0.1:1"
    )]
    [InlineData("Efter ”--urls” ska ett värde stå.", "--urls")]
    public async Task An_option_that_nobody_knows_is_refused(string sentence, params string[] words)
    {
        var refused = await Verb.Alone(instance.Database, "Test", words);

        Assert.Equal((2, "", sentence), (refused.Exit, refused.Out, refused.Error.Trim()));
    }
}
