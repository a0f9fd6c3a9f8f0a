using Kommunstyrning.Store;
using Kommunstyrning.Tests.FollowUp;
using Kommunstyrning.Tests.Onboarding;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Search;

/// <summary>What is searched follows what is saved, and costs the same however much there is.</summary>
public sealed class SearchKeptTrueTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task A_changed_text_is_found_by_its_new_words_alone_and_a_removed_one_by_none()
    {
        using var editor = await instance.Editor("pitea");
        var pitea = new Steered(editor, "pitea");
        var id = await pitea.Added("mal", await pitea.IdOf("Bostäder för livets alla skeden"), "Bofinkar");

        Assert.Equal(200, (await pitea.Put(id, new { title = "Steglitsor" })).Code);
        Assert.Empty((await Searched.By(editor, "bofinkar")).Links);
        Assert.Single((await Searched.By(editor, "steglitsor")).Links);

        Assert.Equal(
            204,
            (
                await editor.Json(
                    HttpMethod.Delete,
                    $"/api/v1/pitea/elements/{id}",
                    null,
                    (await editor.Get($"/api/v1/pitea/elements/{id}")).Etag
                )
            ).Code
        );
        Assert.Empty((await Searched.By(editor, "steglitsor")).Links);
    }

    [Fact]
    public async Task What_is_made_anew_when_an_archive_is_put_back_is_what_was_kept_save_by_save()
    {
        var folder = Directory.CreateTempSubdirectory("kommunstyrning-search-").FullName;
        var (backup, present) = (Path.Combine(folder, "backup.zip"), Path.Combine(folder, "present.zip"));
        using var editor = await instance.Editor("norrkoping");
        Assert.Equal(
            0,
            (await Verb.Run(instance.Database, "Test", "tenant", "export", "norrkoping", "--to", backup)).Exit
        );
        var kept = await Rows();
        var council = await new Steered(editor, "norrkoping").UnitId("Kommunfullmäktige");
        var unit = new
        {
            name = "Törnskatenämnden",
            kind = "committee",
            parentId = council,
        };
        Assert.Equal(201, (await editor.Json(HttpMethod.Post, "/api/v1/norrkoping/units", unit)).Code);
        Assert.NotEqual(kept, await Rows());

        var restored = await Verb.Run(
            instance.Database,
            "Test",
            "tenant",
            "restore",
            backup,
            "--keep-present",
            present
        );

        Assert.True(restored.Exit == 0, restored.Error);
        Assert.True(kept.Count >= 6, $"{kept.Count}");
        Assert.Equal(kept, await Rows());
        Assert.Empty((await Searched.By(editor, "törnskatenämnden", "norrkoping")).Links);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_search_asks_the_database_as_often_for_one_hit_as_for_hundreds()
    {
        using var editor = await instance.Editor("lulea");
        using var stranger = instance.Visitor();

        foreach (var visitor in new[] { editor, stranger })
        {
            await Asked(visitor, "a");
            var one = await Asked(visitor, "kommunstyrelsen");
            Assert.True(one is > 0 and <= 20, $"{one}");
            Assert.InRange(await Asked(visitor, "a"), one, one + 4);
            Assert.InRange(await Asked(visitor, "xyzzyplugh"), 1, one + 4);
        }
    }

    private async Task<int> Asked(Visitor visitor, string words)
    {
        using var asked = new AskedQueries(instance.Database);
        Assert.Equal(200, (await Searched.By(visitor, words, "lulea")).Reply.Code);
        return asked.Count;
    }

    private async Task<List<string>> Rows()
    {
        var tenant = await AToldRound.TenantOf(instance, "norrkoping");
        await using var scope = await TenantScope.Of(instance.Services, tenant, Intent.Snapshot);
        return
        [
            .. (await scope.Db.Set<SearchableText>().AsNoTracking().ToListAsync())
                .Select(t =>
                    $"{t.Kind} {t.RowId} {t.Place} {t.Name} {t.Text} {t.IsExample} {t.FoldedName} {t.FoldedText}"
                )
                .Order(StringComparer.Ordinal),
        ];
    }
}
