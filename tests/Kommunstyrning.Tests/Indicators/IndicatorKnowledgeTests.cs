using System.Text.Json;
using Kommunstyrning.Indicators;
using Kommunstyrning.Tests.Kolada;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>Names, units, kinds and directions that the source does not give.</summary>
[Trait("Database", "none")]
public sealed class IndicatorKnowledgeTests
{
    private const int LongestName = 60;

    [Fact]
    public void Each_curated_indicator_can_be_said_of_any_area()
    {
        var rows = CuratedIndicators.Rows.ToList();

        Assert.True(rows.Count >= 300, $"{rows.Count}");
        Assert.All(
            rows,
            row =>
            {
                Assert.Matches("^[NU][0-9]{5}$", row.Id);
                Assert.InRange(row.Name.Length, 3, LongestName);
                Assert.InRange(row.Unit.Length, 0, Indicator.UnitLength);
                Assert.InRange(row.Decimals, 0, 3);
                Assert.Equal(1, row.Subject.Split("{s}").Length + row.Subject.Split("{o}").Length - 2);
                Assert.Contains("Malå", row.SubjectOf("Malå"), StringComparison.Ordinal);
                Assert.NotEmpty(row.Reason);
                Assert.False(row.Reason.EndsWith('.'), row.Reason);
                Assert.True(
                    row.Kind is not (IndicatorKind.Volume or IndicatorKind.Class) || row.Direction == Direction.None,
                    row.Id
                );
            }
        );
        Assert.Equal(rows.Count, rows.Select(row => row.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(rows.Count, rows.Select(row => row.Subject).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("Piteå", "i Piteås skolor")]
    [InlineData("Mölndal", "i Mölndals skolor")]
    [InlineData("Hofors", "i Hofors skolor")]
    [InlineData("Växjö", "i Växjös skolor")]
    public void A_name_that_ends_in_s_has_the_genitive_already(string area, string expected) =>
        Assert.Equal(
            expected,
            new CuratedIndicator("N1", "", "i {s} skolor", "", 0, IndicatorKind.Share, Direction.None, "").SubjectOf(
                area
            )
        );

    [Fact]
    public void Each_rule_says_why()
    {
        Assert.All(
            IndicatorKnowledge.DirectionRules.Rows,
            row => Assert.True(row.Said.Reason.Length > 10, row.Pattern)
        );
        Assert.All(IndicatorKnowledge.KindRules.Rows, row => Assert.True(row.Said.Reason.Length > 10, row.Pattern));
    }

    /// <summary>Read from what the titles say, by hand.</summary>
    [Theory]
    [InlineData("Invånare som är nöjda med gatubelysningen, andel (%)", IndicatorKind.Share)]
    [InlineData("Kostnad för grundskola, kr/inv", IndicatorKind.Rate)]
    [InlineData("Antal anställda totalt", IndicatorKind.Volume)]
    [InlineData("Finns en kulturplan? (Ja=1, Nej=0)", IndicatorKind.YesNo)]
    [InlineData("Svar om trygghet (kodade svarsalternativ)", IndicatorKind.Class)]
    public void A_kind_is_read_from_the_title(string title, IndicatorKind expected) =>
        Assert.Equal(expected, IndicatorKnowledge.Kind("N99999", title).Value);

    [RecordedFact]
    public async Task Of_the_recorded_six_hundred_have_a_direction_and_the_rest_a_reason_why_not()
    {
        var ids = (await RecordedCatalogue.WithValues(RecordedData.Folder!)).ToHashSet(StringComparer.Ordinal);
        var kpis = (await RecordedCatalogue.Read("kpis.json", Row)).FindAll(kpi => ids.Contains(kpi.Id));
        var judged = kpis.ConvertAll(kpi => IndicatorKnowledge.Direction(kpi.Id, kpi.Title));

        Assert.True(
            judged.Count(j => j.Value != Direction.None) >= 600,
            $"{judged.Count(j => j.Value != Direction.None)}"
        );
        Assert.DoesNotContain(judged, j => j.Reason.Length == 0);
        Assert.All(kpis, kpi => Assert.True(HasKind(kpi.Id, kpi.Title), kpi.Title));

        static (string Id, string Title) Row(JsonElement row) =>
            (RecordedCatalogue.Text(row, "id"), Text.Line(RecordedCatalogue.Text(row, "title")));
        static bool HasKind(string id, string title) =>
            CuratedIndicators.Find(id) is not null || IndicatorKnowledge.KindRules.Of(title) is not null;
    }

    [RecordedFact]
    public async Task Every_curated_indicator_is_in_the_catalogue()
    {
        var known = await RecordedCatalogue.Read("kpis.json", row => RecordedCatalogue.Text(row, "id"));

        Assert.Empty(CuratedIndicators.Rows.Select(row => row.Id).Except(known));
    }
}
