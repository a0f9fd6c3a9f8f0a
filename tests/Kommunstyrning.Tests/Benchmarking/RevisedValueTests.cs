using System.Net;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>A value that the source has changed since it was first fetched says what it was, what it is and since when.</summary>
[Trait("Engine", "once")]
[Collection(Told.Name)]
public sealed class RevisedValueTests(Told told)
{
    private const string Page = $"/jamfor/{ToldRows.Changed}?kommun=";

    /// <summary>The third of March has begun in Stockholm when it is half past eleven in the evening by UTC.</summary>
    private const string Piteå = "Värdet är ändrat av källan den 3 mars 2026: före 80,0\u00a0%, nu 81,5\u00a0%.";

    [Fact]
    public async Task The_page_tells_before_and_after_beside_the_finding()
    {
        var notes = (await told.Get($"{Page}2581")).Page.QuerySelectorAll(".finding .note").Select(n => n.TextContent);

        Assert.Equal([Piteå, "Källan har ändrat värdet för en annan kommun sedan det först hämtades."], notes);
    }

    [Fact]
    public async Task What_is_as_it_first_was_or_came_later_has_no_mark()
    {
        foreach (var code in new[] { "2580", "2514", "2584" })
        {
            var notes = (await told.Get($"{Page}{code}")).Page.QuerySelectorAll(".finding .note");
            Assert.Equal(
                ["Källan har ändrat värdet för två kommuner sedan det först hämtades."],
                notes.Select(n => n.TextContent)
            );
        }
    }

    [Fact]
    public async Task Each_row_of_the_list_tells_it_in_words()
    {
        var rows = (await told.Get($"{Page}2580")).Page.QuerySelectorAll("#utdrag tbody th").Select(r => r.TextContent);

        Assert.Equal(
            [
                "Piteå ändrat den 3 mars 2026, före 80,0\u00a0%",
                "Luleå",
                "Boden ändrat den 4 maj 2026, före 50,0\u00a0%",
                "Kalix",
                "Kiruna",
            ],
            rows
        );
    }

    [Fact]
    public async Task The_picture_tells_it_in_its_note()
    {
        var picture = await told.Get($"/jamfor/{ToldRows.Changed}/ordning.svg?kommun=2581");

        Assert.Contains(Piteå, WebUtility.HtmlDecode(picture.Body), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_and_its_tables_have_it_beside_the_value()
    {
        var address = $"/api/v1/indicators/{ToldRows.Changed}/comparison";
        var values = (await told.Get(address)).Json["values"]!.AsArray();
        var table = (await told.Get($"{address}.csv")).Body;

        Assert.Equal(
            ["2581 80 2026-03-03", "2580  ", "2582 50 2026-05-04", "2514  ", "2584  "],
            values.Select(v => $"{v!.Says("area")} {v!["before"]} {v!["changedOn"]}")
        );
        Assert.Contains(",best,,false,80,2026-03-03,Källa: Kolada,", table, StringComparison.Ordinal);
    }
}
