using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Steering;

/// <summary>How long something reaches, as its level says: pointed out, or refused where the level's horizon is binding.</summary>
public sealed class HorizonTests(Instance instance) : IClassFixture<Instance>
{
    private const string Longer =
        "Insatsområde gäller högst 4 år. Från 1 januari 2027 räcker det till 31 december 2030.";

    /// <summary>Piteå's focus areas last four years.</summary>
    [Theory]
    [InlineData("2027-01-01", "2030-12-31", "")]
    [InlineData("2027-01-01", "2031-01-01", Longer)]
    [InlineData("2027-01-01", "2045-12-31", Longer)]
    [InlineData(null, "2045-12-31", "")]
    public async Task A_period_that_is_longer_than_the_levels_horizon_is_pointed_out(
        string? from,
        string to,
        string said
    )
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var programme = (await pitea.Elements("utvecklingsprogram"))[0].Says("id");
        var id = await pitea.Added("insatsomrade", programme, $"Område {Guid.NewGuid()}");

        var saved = await pitea.Put(
            id,
            new
            {
                title = "Område",
                periodFrom = from,
                periodTo = to,
            }
        );
        var page = (await pitea.Editor.Get($"/pitea/del/{id}")).Text;

        Assert.True(saved.Code == 200, saved.ToString());
        var warnings = saved.Json["warnings"]!.AsArray().Select(w => w!.ToString());
        Assert.Equal(said, string.Concat(warnings.Where(w => w.Contains("högst", StringComparison.Ordinal))));
        Assert.Equal(said.Length > 0, page.Contains("gäller högst 4 år", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("pitea", "insatsomrade", "mal")]
    [InlineData("lulea", "malomrade", "mal")]
    public async Task A_binding_horizon_refuses_at_the_field_in_form_and_API_what_reaches_beyond_what_it_lies_under(
        string slug,
        string above,
        string below
    )
    {
        var town = await Bound(slug, below);
        var grandparent = (await town.Elements(above))[0].Says("parentId");
        object until2031 = new
        {
            title = "Till 2031",
            periodFrom = "2028-01-01",
            periodTo = "2031-12-31",
        };
        var parent = await town.Added(above, grandparent, "", until2031);
        var owner = await town.UnitId("Kommunfullmäktige");

        var late = await Add(town, below, parent, "2029-01-01", "2032-01-01", null);
        var early = await Add(town, below, parent, "2027-12-31", "2030-12-31", null);
        var year = await Add(town, below, parent, null, null, 2039);
        var within = await Add(town, below, parent, "2028-01-01", "2031-12-31", 2031);
        var form = (await SentForm.At(town.Editor, $"/{slug}/del/ny?niva={below}&under={parent}"))!.With(
            ("title", "Till 2039"),
            ("periodTo", "2039-12-31"),
            ("ownerUnitId", owner)
        );
        var posted = await form.Send(town.Editor);
        var edited = await town.Put(
            within.Json.Says("id"),
            new
            {
                title = "Längre",
                periodTo = "2032-01-01",
                ownerUnitId = owner,
            }
        );
        var loose = await Add(
            town,
            below,
            (await town.Elements(above))[0].Says("id"),
            "2027-01-01",
            "2027-06-01",
            null
        );
        var moved = await town.Move(loose.Json.Says("id"), parent);

        Assert.Equal((409, 409, 409), (late.Code, early.Code, year.Code));
        Assert.Equal("Det ligger under ”Till 2031”, som gäller till 31 december 2031.", late.At("periodTo"));
        Assert.Equal("Det ligger under ”Till 2031”, som börjar gälla 1 januari 2028.", early.At("periodFrom"));
        Assert.Equal(
            "Det ligger under ”Till 2031”, som gäller till 31 december 2031. Målåret ligger efter det.",
            year.At("targetYear")
        );
        Assert.True(within.Code == 201, within.ToString());
        Assert.Equal(409, posted.Code);
        Assert.Contains("gäller till 31 december 2031", posted.Page.QuerySelector("#f-periodto-fel")!.TextContent);
        Assert.Contains("31 december 2031", edited.At("periodTo"));
        Assert.True(loose.Code == 201, loose.ToString());
        Assert.Equal("Det ligger under ”Till 2031”, som börjar gälla 1 januari 2028.", moved.At("parentId"));
    }

    [Fact]
    public async Task A_binding_horizon_refuses_2027_to_2045_on_a_level_of_four_years()
    {
        var pitea = await Bound("pitea", "mal");
        var area = (await pitea.Elements("insatsomrade"))[0].Says("id");

        var refused = await Add(pitea, "mal", area, "2027-01-01", "2045-12-31", null);

        Assert.Equal(409, refused.Code);
        Assert.Contains(
            "gäller högst 4 år. Från 1 januari 2027 räcker det till 31 december 2030.",
            refused.At("periodTo")
        );
    }

    private static async Task<Reply> Add(
        Steered town,
        string level,
        string parent,
        string? from,
        string? to,
        int? year
    ) =>
        await town.Add(
            level,
            parent,
            "",
            new
            {
                title = "Ett mål",
                periodFrom = from,
                periodTo = to,
                targetYear = year,
                ownerUnitId = await town.UnitId("Kommunfullmäktige"),
            }
        );

    /// <summary>The municipality, with the level's horizon made binding.</summary>
    private async Task<Steered> Bound(string slug, string level)
    {
        await using (var nobody = TenantScope.OfNobody(instance.Services))
        {
            var tenant = (await nobody.Db.Tenants.ToListAsync()).Single(t => t.Id.Value == slug);
            await using var scope = await TenantScope.Of(instance.Services, tenant, Intent.Write);
            await scope
                .Db.LevelTypes.Where(l => l.Key == level)
                .ExecuteUpdateAsync(set => set.SetProperty(l => l.IsHorizonBinding, true));
            await scope.Commit();
        }
        return new Steered(await instance.Editor(slug), slug);
    }
}
