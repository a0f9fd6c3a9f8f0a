using System.Text;
using System.Xml.Linq;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Architecture;

/// <summary>What a published program carries. Publishing takes too long for a test; its rules are read instead.</summary>
[Trait("Database", "none")]
public sealed class PublishedTests
{
    private const string Web = "src/Kommunstyrning.Web/";

    [Fact]
    public void No_assembly_of_ours_holds_the_password_of_the_demonstration()
    {
        foreach (var assembly in new[] { typeof(SeedDemo).Assembly, typeof(Program).Assembly })
        {
            var bytes = File.ReadAllBytes(assembly.Location);
            foreach (var coding in new[] { Encoding.Unicode, Encoding.UTF8 })
                Assert.Equal(-1, bytes.AsSpan().IndexOf(coding.GetBytes(DemoPassword.Text)));
        }
    }

    [Fact]
    public void It_stands_only_in_the_settings_for_development()
    {
        var holders = Repository
            .Files("src")
            .Where(file =>
                File.ReadAllText(Repository.Path(file)).Contains(DemoPassword.Text, StringComparison.Ordinal)
            );

        Assert.Equal([$"{Web}appsettings.Development.json"], holders);
    }

    [Theory]
    [InlineData("'%(Extension)' == '.pdb'")]
    [InlineData("'%(Filename)' == 'appsettings.Development'")]
    public void What_is_for_development_is_left_out(string condition)
    {
        var project = XDocument.Load(Repository.Path(Web + "Kommunstyrning.Web.csproj"));
        var rules = XDocument.Load(Repository.Path(Web + "Publishing.targets")).Descendants().ToList();

        Assert.Contains(project.Descendants("Import"), i => (string?)i.Attribute("Project") == "Publishing.targets");
        Assert.Contains(
            rules,
            rule => rule.Name.LocalName is "LeftOut" && (string?)rule.Attribute("Condition") == condition
        );
        Assert.Contains(
            rules,
            rule => rule.Name.LocalName is "ResolvedFileToPublish" && (string?)rule.Attribute("Remove") == "@(LeftOut)"
        );
    }
}
