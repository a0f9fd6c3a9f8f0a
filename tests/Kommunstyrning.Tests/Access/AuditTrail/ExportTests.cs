using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Access.AuditTrail;

/// <summary>What leaves as a file leaves a line.</summary>
public sealed class ExportTests(Instance instance) : IClassFixture<Instance>
{
    private const string Page = "/pitea/handelselogg";

    [Fact]
    public async Task The_file_holds_what_is_filtered_and_leaves_a_line_itself()
    {
        using var auditor = await instance.SignedIn("revisor@pitea.example");
        Reply? file = null;

        var lines = await Written.By(
            instance.Services,
            "pitea",
            async () => file = await auditor.Get($"{Page}.csv?handelse=SignedIn")
        );

        var line = Assert.Single(lines);
        Assert.Equal(
            (TrailKind.Exported, "Revisor i Piteå (demo)", "handelselogg.csv"),
            (line.Kind, line.By, line.Subject)
        );
        Assert.Equal("/pitea/handelselogg.csv?handelse=SignedIn", line.Details["address"]);
        var rows = file!.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("nummer;tid;händelse;vem;om;beskrivning;kontrollsumma", rows[0], StringComparison.Ordinal);
        Assert.True(rows.Length > 1);
        Assert.All(rows.Skip(1), row => Assert.Contains("loggade in", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tables_leave_a_line_for_whoever_has_a_place_here_and_for_nobody_else()
    {
        using var editor = await instance.Editor("pitea");
        var pitea = new Steered(editor, "pitea");
        var made = await editor.Json(
            HttpMethod.Post,
            $"{pitea.Api}/indicators",
            new
            {
                name = "Antal besök",
                unit = "besök",
                kind = "volume",
                period = "year",
                isPublished = true,
            }
        );
        Assert.True(made.Code == 201, made.ToString());
        var code = made.Json["id"]!.ToString();
        using var foreign = await instance.Reader("lulea");
        using var stranger = instance.Visitor();

        foreach (var ending in new[] { "csv", "xlsx" })
        {
            var path = $"/pitea/egna-nyckeltal/{code}.{ending}";
            var lines = await Written.By(
                instance.Services,
                "pitea",
                async () =>
                {
                    Assert.Equal(200, (await editor.Get(path)).Code);
                    Assert.Equal(200, (await foreign.Get(path)).Code);
                    Assert.Equal(200, (await stranger.Get(path)).Code);
                }
            );

            var line = Assert.Single(lines);
            Assert.Equal((TrailKind.Exported, path), (line.Kind, line.Details["address"]));
        }
    }
}
