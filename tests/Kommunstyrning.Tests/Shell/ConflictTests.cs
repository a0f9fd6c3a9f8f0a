using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Tenancy;

namespace Kommunstyrning.Tests.Shell;

/// <summary>Two who write in the same form at the same time see both texts, and one can save.</summary>
public sealed class ConflictTests(Instance instance) : IClassFixture<Instance>
{
    [Theory]
    [InlineData("pitea", "mal")]
    [InlineData("lulea", "malomrade")]
    public async Task In_each_form_both_texts_stand_side_by_side_and_one_can_save(string slug, string level)
    {
        var town = new Steered(await instance.Editor(slug), slug);
        var draft = (await town.Editor.Json(HttpMethod.Post, $"{town.Api}/models", null)).Json;
        var theirs = await Belongings.In(instance, town, level) with
        {
            Element = await town.Added(level, (await town.Elements(level))[0].Says("parentId"), "Från början"),
            Version = draft.Says("id"),
            Level = draft["levels"]![0]!.Says("id"),
        };
        (string Page, string Field)[] forms =
        [
            ($"/{slug}/del/{theirs.Element}/redigera", "title"),
            ($"/{slug}/organisation/{theirs.Unit}/redigera", "name"),
            ($"/{slug}/modell/{theirs.Version}/ord", "description"),
            ($"/{slug}/modell/niva/{theirs.Level}", "definition"),
            ($"/{slug}/sparade/{theirs.Saved}", "title"),
        ];
        foreach (var (page, field) in forms)
        {
            var opened = await SentForm.At(town.Editor, page);
            var mine = opened!.With((field, "Min text"));
            var others = (await SentForm.At(town.Editor, page))!.With((field, "Deras text"));
            Assert.Equal(302, (await others.Send(town.Editor)).Code);

            var refused = await mine.Send(town.Editor);
            var beside = refused.Page.QuerySelectorAll(".theirs blockquote").Select(q => q.TextContent).ToList();
            var again = SentForm.Of(refused, page)!;
            var saved = await again.Send(town.Editor);
            var stands = (await SentForm.At(town.Editor, page))!;

            Assert.True(refused.Code == 412, $"{page} {refused}");
            Assert.True(beside is ["Deras text"], $"{page} {string.Join('|', beside)}");
            Assert.Contains(again.Fields, f => f.Key == field && f.Value == "Min text");
            Assert.True(saved.Code == 302, $"{page} {saved}");
            Assert.Contains(stands.Fields, f => f.Key == field && f.Value == "Min text");
        }
    }

    [Fact]
    public async Task What_somebody_else_tied_meanwhile_is_not_taken_away_by_my_saving()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var id = await pitea.Added("mal", (await pitea.Elements("mal"))[0].Says("parentId"), "Två skriver");
        var vision = (await pitea.Elements("vision"))[0].Says("id");
        var mine = (await SentForm.At(pitea.Editor, $"/pitea/del/{id}/redigera"))!.With(("title", "Min rubrik"));
        var theirs = new
        {
            title = "Två skriver",
            contributions = new[] { new { toId = vision, sentence = "Så bidrar det." } },
        };
        Assert.Equal(200, (await pitea.Put(id, theirs)).Code);

        var refused = await mine.Send(pitea.Editor);
        var saved = await (SentForm.Of(refused, "")! with { Action = mine.Action }).Send(pitea.Editor);

        Assert.Equal((412, 302), (refused.Code, saved.Code));
        var after = await pitea.Element(id);
        Assert.Equal(("Min rubrik", 1), (after.Says("title"), after["contributions"]!.AsArray().Count));
    }
}
