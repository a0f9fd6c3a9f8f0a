namespace Kommunstyrning.Tests.Benchmarking;

public sealed class LongProfilePictureTests(ManyIndicators many) : IClassFixture<ManyIndicators>
{
    [Fact]
    public async Task More_than_a_picture_holds_becomes_what_stands_out_and_says_how_many_of_how_many()
    {
        var picture = new Pictured(await many.Get("/pitea/profil.svg"));

        Assert.Equal("Piteå ligger i landets bästa fjärdedel i 8 av 23 nyckeltal.", picture.Title);
        // 09 is drawn twice
        Assert.Contains(
            "Här är 11 av 23 nyckeltal med bedömd riktning. Värden äldre än 2019 räknas med men visas inte. Ett nyckeltal saknar värde för Piteå",
            picture.Description,
            StringComparison.Ordinal
        );
        Assert.Equal(["Leder", "Släpar", "Rört sig mest"], picture.Of("text", "strong big").Select(t => t.Value));
        Assert.Equal(
            ["02", "03", "04", "05", "06", "09", "10", "11", "12", "13", "09", "17"],
            picture.Of("text", "told").Select(t => t.Value).Where(IsName).Select(name => name[^2..])
        );
        Assert.Contains("5 av 8 nyckeltal i bästa fjärdedelen", picture.Words, StringComparison.Ordinal);
        Assert.Contains("5 av 8 nyckeltal i sista fjärdedelen", picture.Words, StringComparison.Ordinal);
        Assert.Contains("2 av 2 nyckeltal som har bytt plats", picture.Words, StringComparison.Ordinal);
        Assert.Empty(picture.Faults);
    }

    [Theory]
    [InlineData(
        "pitea",
        "Arbetsmarknad",
        "Här är de 7 av 22 nyckeltal inom arbetsmarknad som har bedömd riktning.",
        "17",
        7
    )]
    [InlineData(
        "lulea",
        "Befolkning",
        "Här är de 20 första av 23 nyckeltal inom befolkning, de med bedömd riktning först.",
        "24",
        20
    )]
    [InlineData(
        "pitea",
        "Befolkning",
        "Här är de 20 första av 22 nyckeltal inom befolkning, i bokstavsordning.",
        "25",
        20
    )]
    public async Task Of_a_long_operating_area_those_with_a_direction_are_drawn_or_else_the_first(
        string slug,
        string area,
        string told,
        string first,
        int drawn
    )
    {
        var picture = new Pictured(await many.Get($"/{slug}/profil.svg?omrade={area}"));
        var names = picture.Of("text", "told").Select(t => t.Value).Where(IsName).ToList();

        Assert.Contains(told, picture.Description, StringComparison.Ordinal);
        Assert.Equal(($"Nyckeltal {first}", drawn), (names[0], names.Count));
    }

    private static bool IsName(string text) => text.StartsWith("Nyckeltal ", StringComparison.Ordinal);

    [Fact]
    public async Task What_is_invented_is_marked_at_the_top_and_in_the_source()
    {
        var profile = new Pictured(await many.Get("/pitea/profil.svg"));
        var matrix = new Pictured(await many.Get("/matris.svg?nyckeltal=N99001&kommuner=2581"));

        Assert.StartsWith("Piteå i korthet (exempel)", profile.Words, StringComparison.Ordinal);
        Assert.StartsWith("Exempel med påhittade värden", matrix.Words, StringComparison.Ordinal);
        Assert.Contains("procent, 2015, exempel", matrix.Words, StringComparison.Ordinal);
        Assert.All(
            [profile, matrix],
            picture =>
            {
                Assert.Contains("Värden: Exempeldata, påhittade värden.", picture.Words, StringComparison.Ordinal);
                Assert.Contains(
                    "Egen bearbetning av exempeldata, påhittade värden.",
                    picture.Words,
                    StringComparison.Ordinal
                );
            }
        );
    }
}
