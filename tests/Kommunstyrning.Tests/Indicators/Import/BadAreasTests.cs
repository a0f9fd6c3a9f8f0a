using System.Text.Json;
using Kommunstyrning.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>Lists of areas and groups with entries that are wrong, or with none.</summary>
public sealed class BadAreasTests
{
    private const string Empty = """{"values":[],"count":0,"next_url":null,"previous_url":null}""";
    private const string UnusableGroup = "En grupp har en kod som inte går att använda. Den hoppades över.";

    [Theory]
    [InlineData("/kpi_groups", "Kolada gav en tom lista av grupper av nyckeltal. Den vi har behålls.")]
    [InlineData("/municipality_groups", "Kolada gav en tom lista av grupper av kommuner. Den vi har behålls.")]
    public async Task No_groups_at_all_are_not_believed(string path, string sentence)
    {
        await using var importing = await Importing.Start();
        var before = await importing.Hash();

        var run = await Fetch(importing, path, _ => Empty);

        Assert.Equal((ImportState.Done, before), (run.State, await importing.Hash()));
        Assert.Equal([sentence], await importing.Log(run.Id));
        Assert.False(await importing.Read(db => db.AreaGroups.AnyAsync(g => g.RemovedAt != null)));
    }

    [Theory]
    [InlineData("/kpi_groups", """{"id":"G2KPI74586","title":"T","members":[{"member_id":null}]}""")]
    [InlineData("/municipality_groups", """{"id":"G36005","title":null,"members":[]}""")]
    public async Task What_one_unreadable_group_leaves_out_is_not_removed(string path, string instead)
    {
        await using var importing = await Importing.Start();
        var before = await importing.Hash();

        var run = await Fetch(importing, path, text => Swap(text, 0, instead));

        Assert.Equal((ImportState.Done, before), (run.State, await importing.Hash()));
        Assert.Single(await importing.Log(run.Id));
        Assert.False(await importing.Read(db => db.AreaGroups.AnyAsync(g => g.RemovedAt != null)));
    }

    [Theory]
    [InlineData("/kpi_groups", "G12345678901234567890123")]
    [InlineData("/kpi_groups", "\\u0000")]
    [InlineData("/municipality_groups", "G12345678901234567890123")]
    [InlineData("/municipality_groups", "å")]
    public async Task A_group_with_an_unusable_code_is_left_out(string path, string id)
    {
        await using var importing = await Importing.Start();
        var before = await importing.Hash();

        var run = await Fetch(importing, path, text => Add(text, $$"""{"id":"{{id}}","title":"T","members":[]}"""));

        Assert.Equal((ImportState.Done, before), (run.State, await importing.Hash()));
        Assert.Equal([UnusableGroup], await importing.Log(run.Id));
    }

    [Theory]
    [InlineData("/kpi_groups")]
    [InlineData("/municipality_groups")]
    public async Task The_title_of_a_group_is_cleaned_and_cut(string path)
    {
        await using var importing = await Importing.Start();
        var title = $"A\\u0000{new string('a', 10_000)}";

        var run = await Fetch(
            importing,
            path,
            text => Add(text, $$"""{"id":"G999","title":"{{title}}","members":[]}""")
        );

        Assert.Equal(ImportState.Done, run.State);
        var titles = await importing.Read(async db =>
            await db.AreaGroups.Where(g => g.Id == "G999").Select(g => g.Title).FirstOrDefaultAsync()
            ?? await db.IndicatorGroups.Where(g => g.Id == "G999").Select(g => g.Title).SingleAsync()
        );
        Assert.Equal("A" + new string('a', 249), titles);
    }

    [Fact]
    public async Task Members_that_nobody_knows_are_left_out()
    {
        await using var importing = await Importing.Start();
        var before = await importing.Read(db => db.AreaGroupMembers.CountAsync());
        const string Members =
            """[{"member_id":"2581"},{"member_id":"9999"},{"member_id":"\u0000\u0000\u0000\u0000"},{"member_id":"258"},{"member_id":"2581"}]""";

        var run = await Fetch(
            importing,
            "/municipality_groups",
            text => Add(text, $$"""{"id":"G999","title":"Ny","members":{{Members}}}""")
        );

        Assert.Equal(ImportState.Done, run.State);
        var members = await importing.Read(db =>
            db.AreaGroupMembers.Where(m => m.GroupId == "G999").Select(m => m.AreaCode).ToListAsync()
        );
        Assert.Equal(["2581"], members);
        Assert.Equal(before + 1, await importing.Read(db => db.AreaGroupMembers.CountAsync()));
    }

    [Theory]
    [InlineData(
        """{"id":"258","title":"Kort kod","type":"K"}""",
        "Ett område har en kod som inte är fyra siffror. Det hoppades över."
    )]
    [InlineData(
        """{"id":"٢٥٨١","title":"Andra siffror","type":"K"}""",
        "Ett område har en kod som inte är fyra siffror. Det hoppades över."
    )]
    [InlineData("""{"id":"2599","title":" \u0000","type":"K"}""", "Området 2599 har inget namn. Det hoppades över.")]
    [InlineData("""{"id":"2599","title":"Utan slag"}""", "2599 i katalogen går inte att läsa och hoppades över.")]
    [InlineData("null", "En post i katalogen går inte att läsa och hoppades över.")]
    public async Task An_area_that_is_wrong_is_left_out(string area, string sentence)
    {
        await using var importing = await Importing.Start();
        var before = await importing.Hash();

        var run = await Fetch(importing, "/municipality", text => Add(text, area));

        Assert.Equal((ImportState.Done, before), (run.State, await importing.Hash()));
        Assert.Equal([sentence], await importing.Log(run.Id));
    }

    [Fact]
    public async Task An_area_twice_is_one_and_a_long_name_is_cut()
    {
        await using var importing = await Importing.Start();
        var count = await importing.Read(db => db.Areas.CountAsync());
        var area = $$"""{"id":"2599","title":"{{new string('x', 300)}}","type":"K"}""";

        var run = await Fetch(importing, "/municipality", text => Add(Add(text, area), area));

        Assert.Equal((ImportState.Done, count + 1), (run.State, run.Tally.Areas));
        var row = await importing.Read(db => db.Areas.SingleAsync(a => a.Code == "2599"));
        Assert.Equal((count, 100), (row.Position, row.Name.Length));
    }

    /// <summary>A place once given is never taken back, so thousands would make each panel larger for ever.</summary>
    [Fact]
    public async Task More_areas_than_there_can_be_are_refused()
    {
        await using var importing = await Importing.Start();
        var before = await importing.Hash();
        var many = string.Join(
            ',',
            Enumerable.Range(3000, 1000).Select(id => $$"""{"id":"{{id}}","title":"T","type":"K"}""")
        );

        var run = await Fetch(importing, "/municipality", text => Add(text, many));

        Assert.Equal(
            (ImportState.Failed, "Kolada gav en orimligt lång lista av kommuner. Den vi har behålls."),
            (run.State, run.Problem)
        );
        Assert.Equal(before, await importing.Hash());
    }

    private static async Task<ImportRun> Fetch(Importing importing, string path, Func<string, string> change)
    {
        using var altered = new Altered(path, change);
        return await importing.Run(Importing.OfCatalogue, importing.Node(gate: altered));
    }

    private static string Add(string page, string entry) =>
        page.Replace("],\"count\"", $",{entry}],\"count\"", StringComparison.Ordinal);

    private static string Swap(string page, int place, string entry)
    {
        using var document = JsonDocument.Parse(page);
        var old = document.RootElement.GetProperty("values")[place].GetRawText();
        return page.Replace(old, entry, StringComparison.Ordinal);
    }
}
