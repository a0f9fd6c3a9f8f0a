using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Tests.Tenancy;

[Trait("Database", "none")]
public sealed class AreaReaderTests
{
    private static readonly (string Code, string Name)[] Regions =
    [
        ("0009", "Region Gotland"),
        ("0012", "Region Skåne"),
        ("0014", "Västra Götalandsregionen"),
        ("0001", "Region Stockholm"),
        ("0000", "Riket"),
    ];

    private static readonly AreaReader<string[]> Reader = new(
        [.. Regions.Select(r => new[] { r.Code, r.Name }), .. Municipality.All.Select(m => new[] { m.Code, m.Name })],
        a => a[0],
        a => a[1],
        "inget område"
    );

    [Theory]
    [InlineData("0180", "0180")]
    [InlineData("180", "0180")]
    [InlineData(" 0180 ", "0180")]
    [InlineData("Stockholm", "0180")]
    [InlineData("stockholms stad", "0180")]
    [InlineData("Piteå kommun", "2581")]
    [InlineData("piteå", "2581")]
    [InlineData("pitea", "2581")]
    [InlineData("2581 Piteå", "2581")]
    [InlineData("Piteå (2581)", "2581")]
    [InlineData("Region Skåne", "0012")]
    [InlineData("skåne", "0012")]
    [InlineData("Region Stockholm", "0001")]
    [InlineData("Gotland", "0980")]
    [InlineData("Region Gotland", "0009")]
    [InlineData("9", "0009")]
    [InlineData("riket", "0000")]
    [InlineData("Habo", "0643")]
    [InlineData("Håbo", "0305")]
    [InlineData("Mala", "2418")]
    public void An_area_is_found_by_code_and_by_name(string written, string code) =>
        Assert.Equal(code, Reader.Find(written)?[0]);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("9999")]
    [InlineData("02581")]
    [InlineData("Atlantis")]
    [InlineData("Stokholm")]
    [InlineData("١٨٠")]
    public void What_no_area_is_called_is_not_found(string? written) => Assert.Null(Reader.Find(written));

    [Theory]
    [InlineData("Stokholm", "Menade du Stockholm (0180)?")]
    [InlineData("Norköping", "Menade du Norrköping (0581)?")]
    [InlineData("Liuleå", "Menade du Luleå (2580)?")]
    [InlineData("Västra Götaland", "Menade du Västra Götalandsregionen (0014)?")]
    [InlineData("9999", "Ange ett namn eller en kod med fyra siffror, till exempel Piteå eller 2581.")]
    [InlineData("xqz", "Ange ett namn eller en kod med fyra siffror, till exempel Piteå eller 2581.")]
    public void What_is_not_found_is_told_with_the_nearest(string written, string hint) =>
        Assert.Equal($"Det finns inget område ”{written}”. {hint}", Reader.Sentence([written]));

    [Fact]
    public void Each_municipality_is_found_by_its_name_without_accents_where_no_other_is_meant()
    {
        foreach (var municipality in Municipality.All)
        {
            Assert.Same(municipality, Municipality.Named.Find(municipality.Name.ToUpperInvariant()));
            Assert.Same(municipality, Municipality.Named.Find(municipality.Code.TrimStart('0')));
        }
    }
}
