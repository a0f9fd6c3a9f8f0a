using System.Text.Json.Nodes;
using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Onboarding.LifeCycle;

/// <summary>One municipality is backed up and put back while the others write.</summary>
public sealed class RestoreTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task It_is_given_back_whole_and_not_one_write_of_another_is_lost_or_changed()
    {
        var folder = Directory.CreateTempSubdirectory("kommunstyrning-restore-").FullName;
        var (backup, present) = (Path.Combine(folder, "backup.zip"), Path.Combine(folder, "present.zip"));
        using var pitea = await instance.Editor("pitea");
        using var admin = await instance.SignedIn("admin@pitea.example");
        using var lulea = await instance.Editor("lulea");
        var council = await new Steered(lulea, "lulea").UnitId("Kommunfullmäktige");
        using var stop = new CancellationTokenSource();
        var written = new List<string>();
        var writer = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
                written.Add(await Write(lulea, council, $"Bolag {i} AB"));
        });

        var exported = await Run("tenant", "export", "pitea", "--to", backup);
        var before = await Rows.Of(instance.Database, "pitea");
        await Ruin(pitea, admin);
        var ruined = await Rows.Of(instance.Database, "pitea");
        var written1 = written.Count;
        var restored = await Run("tenant", "restore", backup, "--keep-present", present);
        var written2 = written.Count;
        await stop.CancelAsync();
        await writer;

        Assert.True(exported.Exit == 0, exported.Error);
        Assert.True(restored.Exit == 0, restored.Error);
        Assert.True(written1 > 0 && written2 > written1, $"{written1} {written2}: nobody wrote meanwhile");
        Assert.NotEqual(before, ruined);
        var after = await Rows.Of(instance.Database, "pitea");
        Assert.Equal(WithoutTrail(before), WithoutTrail(after));
        var lines = await Written.Of(instance.Services, "pitea");
        Assert.Equal(TrailKind.TenantRestored, lines[^1].Kind);
        Assert.Equal(lines.Count - 1, before.Count(row => row.StartsWith("TrailEntries", StringComparison.Ordinal)));
        Assert.True((await Written.Verified(instance.Services, "pitea")).IsIntact);
        Assert.Equal(
            JsonNode.Parse(exported.Out)!.Says("datasetHash"),
            JsonNode.Parse(restored.Out)!.Says("datasetHash")
        );
        var units = (await lulea.Get("/api/v1/lulea/units")).Json.AsArray().Select(u => u!.Says("id")).ToHashSet();
        Assert.Equal([], written.Where(id => !units.Contains(id)));
        Assert.True((await Written.Verified(instance.Services, "lulea")).IsIntact);
        Assert.Equal(200, (await admin.Get("/pitea/personer")).Code);

        // what was there is not lost either
        var undone = await Run("tenant", "restore", present, "--keep-present", Path.Combine(folder, "again.zip"));
        Assert.True(undone.Exit == 0, undone.Error);
        Assert.Contains("Ett misstag", (await pitea.Get("/pitea/organisation")).Text, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Whoever_writes_while_it_is_put_back_is_answered_and_the_rows_are_those_of_the_archive()
    {
        var folder = Directory.CreateTempSubdirectory("kommunstyrning-restore-").FullName;
        var backup = Path.Combine(folder, "backup.zip");
        using var editor = await instance.Editor("norrkoping");
        var council = await new Steered(editor, "norrkoping").UnitId("Kommunfullmäktige");
        await Run("tenant", "export", "norrkoping", "--to", backup);
        using var stop = new CancellationTokenSource();
        var codes = new HashSet<int>();
        var writer = Task.Run(async () =>
        {
            for (var i = 0; !stop.IsCancellationRequested; i++)
                codes.Add((await Post(editor, "norrkoping", council, $"Under tiden {i}")).Code);
        });

        var restored = await Run("tenant", "restore", backup, "--keep-present", Path.Combine(folder, "present.zip"));
        await stop.CancelAsync();
        await writer;

        Assert.True(restored.Exit == 0, restored.Error);
        Assert.Subset(new HashSet<int>([201, 409, 412, 503]), codes);
        Assert.True((await Written.Verified(instance.Services, "norrkoping")).IsIntact);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_damaged_archive_and_no_place_for_what_is_there_are_refused_and_touch_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("kommunstyrning-restore-").FullName;
        var (backup, kept) = (Path.Combine(folder, "backup.zip"), Path.Combine(folder, "kept.zip"));
        await Run("tenant", "export", "lulea", "--to", backup);
        var text = await File.ReadAllBytesAsync(backup);
        text[text.Length / 2] ^= 1;
        var flipped = Path.Combine(folder, "flipped.zip");
        await File.WriteAllBytesAsync(flipped, text);
        var before = await instance.Everything();

        var damaged = await Run("tenant", "restore", flipped, "--keep-present", kept);
        var keepless = await Run("tenant", "restore", backup);

        Assert.Equal((1, 1), (damaged.Exit, keepless.Exit));
        Assert.Contains("kontrollsumman", damaged.Error, StringComparison.Ordinal);
        Assert.Contains("--keep-present", keepless.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(kept));
        Assert.Equal(before, await instance.Everything());
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What a bad morning does: a unit too many, a member gone, another presentation.</summary>
    private async Task Ruin(Visitor editor, Visitor admin)
    {
        var council = await new Steered(editor, "pitea").UnitId("Kommunfullmäktige");
        Assert.Equal(201, (await Post(editor, "pitea", council, "Ett misstag")).Code);
        var leaving = await instance.AccountId("analytiker@pitea.example");
        Assert.Equal(302, (await admin.Submit($"/pitea/personer/{leaving}/avsluta")).Code);
        Assert.Equal(302, (await admin.Submit("/pitea/presentation", ("tagline", "Fel rad"))).Code);
    }

    private static async Task<string> Write(Visitor editor, string parent, string name)
    {
        var reply = await Post(editor, "lulea", parent, name);
        Assert.True(reply.Code == 201, reply.ToString());
        return reply.Json.Says("id");
    }

    private static Task<Reply> Post(Visitor editor, string slug, string parent, string name) =>
        editor.Json(
            HttpMethod.Post,
            $"/api/v1/{slug}/units",
            new
            {
                name,
                kind = "company",
                parentId = parent,
            }
        );

    private static IEnumerable<string> WithoutTrail(IEnumerable<string> rows) =>
        rows.Where(row => !row.StartsWith("Trail", StringComparison.Ordinal));

    private Task<Verb> Run(params string[] words) => Verb.Run(instance.Database, "Test", words);
}
