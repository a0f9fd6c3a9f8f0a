using Kommunstyrning.Indicators;
using Kommunstyrning.Tests.Kolada;

namespace Kommunstyrning.Tests.Indicators;

[Trait("Database", "none")]
public sealed class DirectionsTests
{
    [Theory]
    [InlineData("U21468", Direction.Higher)] // satisfied with home care
    [InlineData("U23401", Direction.Lower)] // days of waiting for a home
    [InlineData("N15428", Direction.Higher)] // eligible for upper secondary school
    [InlineData("U23481", Direction.Lower)] // often lonely
    [InlineData("N00619", Direction.Higher)] // sees little of a problem
    [InlineData("N00090", Direction.Lower)] // sick leave
    [InlineData("N17005", Direction.None)] // a cost
    [InlineData("N99999", Direction.None)] // does not exist
    [InlineData("", Direction.None)]
    public void The_good_way_is_known_for_what_has_been_judged(string kpi, Direction expected) =>
        Assert.Equal(expected, Directions.Of(kpi));

    [Fact]
    public void What_has_no_good_way_is_told_from_what_nobody_has_judged()
    {
        Assert.Equal(new JudgedDirection("N17005", Direction.None, "a cost"), Directions.Find("N17005"));
        Assert.Null(Directions.Find("N99999"));
    }

    [Fact]
    public void Each_row_has_an_id_and_says_why_where_no_way_is_good()
    {
        Assert.All(Directions.Rows, row => Assert.Matches("^[NU][0-9]{5}$", row.KpiId));
        Assert.All(Directions.Rows.Where(row => row.Direction is Direction.None), row => Assert.NotEmpty(row.Note));
    }

    [RecordedFact]
    public async Task Every_judged_indicator_is_in_the_catalogue()
    {
        var known = await RecordedCatalogue.Read("kpis.json", row => RecordedCatalogue.Text(row, "id"));

        var real = Directions.Rows.Select(row => row.KpiId).Where(id => id[1..3] is not "99");
        Assert.Empty(real.Except(known));
    }

    [RecordedFact]
    public async Task Everything_that_says_it_belongs_to_KKiK_has_been_judged()
    {
        var members = await RecordedCatalogue.Read(
            "kpis.json",
            row => (Id: RecordedCatalogue.Text(row, "id"), About: RecordedCatalogue.Text(row, "description"))
        );

        Assert.All(
            members.Where(kpi => kpi.About.Contains("kvalitet i korthet", StringComparison.OrdinalIgnoreCase)),
            kpi => Assert.NotNull(Directions.Find(kpi.Id))
        );
    }
}
