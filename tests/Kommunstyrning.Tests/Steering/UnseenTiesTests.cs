using System.Text.Json.Nodes;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Kommunstyrning.Tests.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Steering;

/// <summary>No save removes what its form did not show.</summary>
public sealed class UnseenTiesTests(Instance instance) : IClassFixture<Instance>
{
    /// <summary>Forms whose saving is itself the change, and those of what there is none of here.</summary>
    private static readonly string[] Steps =
    [
        "/ny",
        "/nytt",
        "/niva",
        "/beslut",
        "/lage",
        "/byte",
        "/kasta",
        "/ta-tillbaka",
        "/bjud-in",
        "/avsluta",
        "/ark",
        "/mall/",
        "/publicera",
        "/styrmodell",
        "/exportera",
        "/rapportera",
        "/svara",
        "/kommentarer",
        "/stall",
        "/tillganglighet/andra",
        "/inloggning/",
        "/koppla",
        "/dela",
        "/oppna",
        "/las",
        "/oppna-igen",
    ];

    [Theory]
    [InlineData("pitea", "mal", "vardering", "strategi")]
    [InlineData("lulea", "malomrade", "syfte", "inriktning")]
    public async Task Each_form_that_is_saved_as_it_was_opened_leaves_everything_as_it_was(
        string slug,
        string level,
        string value,
        string served
    )
    {
        var town = new Steered(await instance.Editor(slug), slug);
        var id = await Tied(town, slug, level, value, served);
        var draft = (await town.Editor.Json(HttpMethod.Post, $"{town.Api}/models", null)).Json;
        var theirs = await Belongings.In(instance, town, level) with
        {
            Element = id,
            Version = draft.Says("id"),
            Level = draft["levels"]![0]!.Says("id"),
        };
        var saved = new List<string>();
        foreach (var page in SentForm.Pages(instance, slug, theirs, level))
        {
            if (
                Steps.Any(step => page.Split('?')[0].EndsWith(step, StringComparison.Ordinal))
                || page.Contains("/anteckningar", StringComparison.Ordinal)
            )
                continue;
            if (await SentForm.At(town.Editor, page) is not { } form)
                continue;
            var before = await Everything(town, slug);

            var reply = await form.Send(town.Editor);

            Assert.True(reply.Code == 302 || page.Contains("kretsar", StringComparison.Ordinal), $"{page} {reply}");
            Assert.Equal(before, await Everything(town, slug));
            saved.Add(page);
        }
        Assert.True(saved.Count >= 7, string.Join('\n', saved));
    }

    [Theory]
    [InlineData("pitea", "mal", "vardering", "strategi")]
    [InlineData("lulea", "malomrade", "syfte", "inriktning")]
    public async Task A_choice_that_has_ended_is_shown_as_such_and_goes_when_somebody_takes_it_away(
        string slug,
        string level,
        string value,
        string served
    )
    {
        var town = new Steered(await instance.Editor(slug), slug);
        var id = await Tied(town, slug, level, value, served);
        var form = (await SentForm.At(town.Editor, $"/{slug}/del/{id}/redigera"))!;
        var shown = (await town.Editor.Get($"/{slug}/del/{id}/redigera")).Text;

        Assert.Contains("Avslutat värde (avslutad)", shown);
        Assert.Contains("Avslutat att bidra till (avslutad)", shown);
        Assert.Contains("gammalt (avslutad)", shown);
        var emptied = form with
        {
            Fields =
            [
                .. form.Fields.Where(f =>
                    f.Key != "tagIds"
                    && f.Key != "sections.gammalt"
                    && !f.Key.StartsWith("contributions.", StringComparison.Ordinal)
                ),
            ],
        };
        Assert.Equal(302, (await emptied.Send(town.Editor)).Code);
        var after = await town.Element(id);
        Assert.Empty(after["tagIds"]!.AsArray());
        Assert.Empty(after["contributions"]!.AsArray());
        Assert.Empty(after["sections"]!.AsObject());
        // what stands in another version was shown to nobody
        Assert.Equal(1, await Links(slug, id));
    }

    /// <summary>Marked with a value and serving something that have both been retired since, with a section that its level has not, and a tie to another version.</summary>
    private async Task<string> Tied(Steered town, string slug, string level, string value, string served)
    {
        var parent = (await town.Elements(level))[0].Says("parentId");
        var id = await town.Added(level, parent, $"Med band {Guid.NewGuid()}");
        await using var nobody = TenantScope.OfNobody(instance.Services);
        var tenant = (await nobody.Db.Tenants.ToListAsync()).Single(t => t.Id.Value == slug);
        await using var scope = await TenantScope.Of(instance.Services, tenant, Intent.Write);
        var element = await scope.Db.Elements.SingleAsync(e => e.Id == Guid.Parse(id));
        element.Sections = new(StringComparer.Ordinal) { ["gammalt"] = "Står kvar" };
        var (tag, goal) = (
            await Retired(scope.Db, value, "Avslutat värde"),
            await Retired(scope.Db, served, "Avslutat att bidra till")
        );
        var other = await Elsewhere(scope.Db, goal);
        scope.Db.AddRange(
            Link(element, tag, LinkKind.Tag, ""),
            Link(element, goal, LinkKind.Contribution, "Så här"),
            Link(element, other, LinkKind.Contribution, "I en annan version")
        );
        await scope.Db.SaveChangesAsync();
        await scope.Commit();
        return id;
    }

    private static ElementLink Link(Element from, Element to, LinkKind kind, string sentence) =>
        new()
        {
            FromId = from.Id,
            ToId = to.Id,
            Kind = kind,
            Sentence = sentence,
        };

    private static async Task<Element> Retired(KommunDb db, string level, string title)
    {
        var version = await db.ModelVersions.SingleAsync(v => v.State == VersionState.InForce);
        var kept = await db
            .LevelTypes.Where(l => l.VersionId == version.Id && l.Key == level)
            .Select(l => l.Id)
            .ToListAsync();
        var like = await db.Elements.Where(e => kept.Contains(e.LevelTypeId)).FirstAsync();
        var retired = new Element
        {
            VersionId = like.VersionId,
            LevelTypeId = like.LevelTypeId,
            ParentId = like.ParentId,
            Order = 99,
            Title = title,
            State = ElementState.Superseded,
        };
        db.Add(retired);
        return retired;
    }

    private static async Task<Element> Elsewhere(KommunDb db, Element like)
    {
        var present = await db.ModelVersions.SingleAsync(v => v.Id == like.VersionId);
        var version = new ModelVersion
        {
            ModelId = present.ModelId,
            Number = 1000 + Random.Shared.Next(9000),
            State = VersionState.Superseded,
        };
        var level = (await db.LevelTypes.SingleAsync(l => l.Id == like.LevelTypeId)).AsInput();
        var old = new LevelType
        {
            VersionId = version.Id,
            Key = level.Key,
            Singular = level.Singular,
            Plural = level.Plural,
        };
        var element = new Element
        {
            VersionId = version.Id,
            LevelTypeId = old.Id,
            Title = "I en annan version",
        };
        db.AddRange(version, old, element);
        return element;
    }

    private async Task<int> Links(string slug, string id)
    {
        await using var nobody = TenantScope.OfNobody(instance.Services);
        var tenant = (await nobody.Db.Tenants.ToListAsync()).Single(t => t.Id.Value == slug);
        await using var scope = await TenantScope.Of(instance.Services, tenant, Intent.Read);
        return await scope.Db.ElementLinks.CountAsync(l => l.FromId == Guid.Parse(id));
    }

    /// <summary>All that the municipality has, without the revisions that a save raises.</summary>
    private async Task<string> Everything(Steered town, string slug)
    {
        var told = new List<string>();
        foreach (var list in (string[])["elements", "units", "models"])
        {
            var json = (await town.Editor.Get($"{town.Api}/{list}")).Json;
            Strip(json);
            told.Add(json.ToJsonString());
        }
        foreach (var page in (string[])["", "sparade", "kretsar"])
            told.Add((await town.Editor.Get($"/{slug}/{page}".TrimEnd('/'))).Text);
        await using var nobody = TenantScope.OfNobody(instance.Services);
        var tenant = (await nobody.Db.Tenants.ToListAsync()).Single(t => t.Id.Value == slug);
        await using var scope = await TenantScope.Of(instance.Services, tenant, Intent.Read);
        told.AddRange(
            (await scope.Db.ElementLinks.AsNoTracking().ToListAsync())
                .Select(l => $"{l.FromId} {l.ToId} {l.Kind} {l.Sentence}")
                .Order(StringComparer.Ordinal)
        );
        return string.Join('\n', told);
    }

    private static void Strip(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Strip(item);
        }
        if (node is not JsonObject item2)
            return;
        item2.Remove("revision");
        foreach (var (_, part) in item2)
            Strip(part);
    }
}
