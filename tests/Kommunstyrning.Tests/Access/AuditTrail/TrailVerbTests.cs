using System.Text.Json.Nodes;
using Kommunstyrning.Tests.Onboarding;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Access.AuditTrail;

/// <summary>The verb that goes through the trails, run while another process serves.</summary>
public sealed class TrailVerbTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task The_verb_says_what_is_whole_and_where_each_ends_and_finds_what_was_written_anew()
    {
        var whole = await Run();
        var head = JsonNode.Parse(whole.Out)!["tenants"]![2]!;
        var noted = $"{head.Says("number")}:{head.Says("hash")}";
        var holds = await Run("--tenant", "pitea", "--head", noted);
        // cut with the owner's rights, and the head set back to what is left: only what was noted elsewhere tells
        const string Pitea = "\"TenantId\" = 'pitea'";
        await Tell(
            $"DELETE FROM \"TrailEntries\" WHERE {Pitea} AND \"Number\" = (SELECT \"Number\" FROM \"TrailHeads\" WHERE {Pitea}); "
                + $"UPDATE \"TrailHeads\" SET \"Number\" = \"Number\" - 1, \"Hash\" = (SELECT e.\"Hash\" FROM \"TrailEntries\" e WHERE e.{Pitea} ORDER BY e.\"Number\" DESC LIMIT 1) WHERE {Pitea}"
        );
        var unseen = await Run("--tenant", "pitea");
        var seen = await Run("--tenant", "pitea", "--head", noted);
        await Tell($"UPDATE \"TrailEntries\" SET \"Subject\" = 'x' WHERE {Pitea} AND \"Number\" = 1");
        var altered = await Run("--tenant", "pitea");

        Assert.Equal((0, 0, 0, 1, 1), (whole.Exit, holds.Exit, unseen.Exit, seen.Exit, altered.Exit));
        Assert.Equal(("pitea", "true"), (head.Says("slug"), head.Says("intact")));
        Assert.Equal("false", JsonNode.Parse(seen.Out)!["tenants"]![0]!.Says("holdsHead"));
        var fault = JsonNode.Parse(altered.Out)!["tenants"]![0]!["faults"]![0]!;
        Assert.Equal(("1", "Altered"), (fault.Says("number"), fault.Says("fault")));
    }

    [Fact]
    public async Task A_municipality_that_is_not_there_and_a_head_that_is_none_are_refused()
    {
        var missing = await Run("--tenant", "ingenstans");
        var garbled = await Run("--tenant", "pitea", "--head", "12");

        Assert.Equal((1, 1), (missing.Exit, garbled.Exit));
        Assert.Contains("Kommunen", missing.Error, StringComparison.Ordinal);
        Assert.Contains("--head: Ange nummer:kontrollsumma", garbled.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_operator_does_with_verbs_leaves_its_line()
    {
        foreach (
            var (words, kind) in new (string[], string)[]
            {
                (["account", "invite", "--email", "verb@lulea.example", "--tenant", "lulea"], "MemberInvited"),
                (["account", "close", "--email", "verb@lulea.example"], "AccountClosed"),
                (["account", "reopen", "--email", "verb@lulea.example"], "AccountReopened"),
                (["account", "withdraw", "--email", "verb@lulea.example", "--tenant", "lulea"], "MembershipEnded"),
            }
        )
        {
            var lines = await Written.By(
                instance.Services,
                "lulea",
                async () =>
                {
                    var verb = await Verb.Run(instance.Database, "Test", words);
                    Assert.True(verb.Exit == 0, verb.Error);
                }
            );

            var line = Assert.Single(lines);
            Assert.Equal((kind, "(systemet)", "verb@lulea.example"), ($"{line.Kind}", line.By, line.Subject));
        }
    }

    private Task<Verb> Run(params string[] words) => Verb.Run(instance.Database, "Test", ["trail", "verify", .. words]);

    private Task Tell(string sql) => instance.TellEngine(sql, $"SET app.tenant_id = 'pitea'; {sql}");
}
