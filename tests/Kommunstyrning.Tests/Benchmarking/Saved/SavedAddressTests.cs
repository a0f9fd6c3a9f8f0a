using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>Only pages of comparisons of one municipality can be saved.</summary>
[Trait("Database", "none")]
public sealed class SavedAddressTests
{
    [Theory]
    [InlineData("/pitea/jamfor/N15419", "jamfor/N15419")]
    [InlineData("/pitea/jamfor/N15419/karta?ar=2022&kon=K", "jamfor/N15419/karta?ar=2022&kon=K")]
    [InlineData("/pitea/jamfor/liknande?grupp=similar%3agrundskola", "jamfor/liknande?grupp=similar%3Agrundskola")]
    [InlineData("/pitea/profil", "profil")]
    [InlineData("/pitea/matris?nyckeltal=N15419,U00002&tomt=", "matris?nyckeltal=N15419%2CU00002")]
    [InlineData("/pitea/samband?x=N15419&y=a+b", "samband?x=N15419&y=a%20b")]
    public void It_is_put_together_again(string address, string stored)
    {
        var read = SavedAddress.Read(address, "pitea");

        Assert.Equal(stored, read.Value.ToString());
        Assert.Equal(stored, SavedAddress.Read($"/pitea/{stored}", "pitea").Value.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("jamfor/N15419")]
    [InlineData("/lulea/jamfor/N15419")]
    [InlineData("/jamfor/N15419")]
    [InlineData("//ond.example/pitea/jamfor/N15419")]
    [InlineData("https://ond.example/pitea/jamfor/N15419")]
    [InlineData("/pitea//ond.example")]
    [InlineData("/pitea/jamfor/N15419/../../drift")]
    [InlineData("/pitea/jamfor/N15419\\@ond.example")]
    [InlineData("/pitea/jamfor/N15419\n")]
    [InlineData("/pitea/jamfor/N15419#x")]
    [InlineData("/pitea/jamfor/n15419")]
    [InlineData("/pitea/jamfor")]
    [InlineData("/pitea/organisation")]
    [InlineData("/pitea/jamfor/N15419/anteckningar")]
    [InlineData("/pitea/jamfor/N15419?<script>=1")]
    [InlineData("/pitea/jamfor/N15419?Å=1")]
    public void Everything_else_is_refused(string? address) =>
        Assert.Equal("address", SavedAddress.Read(address, "pitea").Refusals[0].Field);

    [Fact]
    public void One_that_is_too_long_is_refused()
    {
        var address = $"/pitea/jamfor/N15419?grupp={new string('å', 900)}";

        Assert.True(address.Length < SavedAddress.Longest);
        Assert.False(SavedAddress.Read(address, "pitea").Succeeded);
    }

    [Fact]
    public void Indicators_are_those_of_path_and_query() =>
        Assert.Equal(
            ["N15419", "U00002", "N00001"],
            SavedAddress.Read("/pitea/jamfor/N15419?x=u00002,N15419&y=N00001&z=XN000019", "pitea").Value.Indicators
        );
}
