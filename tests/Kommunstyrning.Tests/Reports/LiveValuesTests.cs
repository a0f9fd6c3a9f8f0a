using Kommunstyrning.FollowUp;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Reports;

/// <summary>Values in prose: where a mark points, what is put in, and what stands where it points nowhere.</summary>
[Trait("Database", "none")]
public sealed class LiveValuesTests
{
    private static LiveValue? Known(LiveReference reference) =>
        reference switch
        {
            { Code: "N15428", Year: null, Gender: Gender.Total } => new(88.96, "procent", 1, "2025", "Kolada"),
            { Code: "N15428", Year: 2022, Gender: Gender.Women } => new(-1234.5, "", 0, "2022", "Kolada"),
            { Code: "E00001", Year: 2025 } => new(0, "kr", 2, "tertial 2 2025", "kommunens egen uppgift")
            {
                IsPreliminary = true,
                IsExample = true,
            },
            _ => null,
        };

    [Theory]
    [InlineData("Nu {{N15428}}.", "Nu 89,0 procent (2025, Kolada).")]
    [InlineData("{{ n15428 : 2022 : k }}", "−1\u00a0235 (2022, Kolada)")]
    [InlineData(
        "{{E00001:2025}} och {{N15428}}",
        "0,00 kr (tertial 2 2025, kommunens egen uppgift, preliminärt, exempel) och 89,0 procent (2025, Kolada)"
    )]
    [InlineData("Inga { klamrar } {här}", "Inga { klamrar } {här}")]
    public void A_value_is_put_in_with_its_year_and_source(string text, string said)
    {
        var live = LiveValues.Resolve(text, Known);

        Assert.Equal((said, ""), (live.Text, string.Join(' ', live.Faults)));
    }

    [Theory]
    [InlineData(
        "{{N15428:2031}}",
        "{{N15428:2031}} pekar inte på något värde för 2031 som får visas. Se efter att koden och året stämmer."
    )]
    [InlineData(
        "{{N15428:2022:M}}",
        "{{N15428:2022:M}} pekar inte på något värde för 2022 för män som får visas. Se efter att koden och året stämmer."
    )]
    [InlineData(
        "{{N99999}}",
        "{{N99999}} pekar inte på något värde som får visas. Se efter att koden och året stämmer."
    )]
    [InlineData("{{}}", "{{}} går inte att läsa. Skriv till exempel {{N15428:2025}}.")]
    [InlineData("{{N15428:25}}", "{{N15428:25}} går inte att läsa. Skriv till exempel {{N15428:2025}}.")]
    public void What_points_nowhere_stands_as_it_was_written_and_is_told_when_it_is_saved(string mark, string sentence)
    {
        var text = $"Vi nådde {mark} i år.";

        Assert.Equal(text, LiveValues.Resolve(text, Known).Text);
        var refusal = Assert.Single(LiveValues.WhyNot("why", text + mark, Known));
        Assert.Equal((RefusalKind.Invalid, "why", sentence), (refusal.Kind, refusal.Field, refusal.Sentence));
    }

    [Fact]
    public void What_is_asked_for_is_known_before_it_is_looked_up()
    {
        Assert.Equal(
            [new LiveReference("N15428", 2025, Gender.Total), new LiveReference("N00945", null, Gender.Men)],
            LiveValues.In("{{N15428:2025}} {{N00945:M}} {{N15428:2025}} {{?}}")
        );
    }

    [Fact]
    public void Each_text_that_people_write_has_its_values_in_the_report_and_a_frozen_one_keeps_them()
    {
        const string mark = "{{N15428}}";
        const string value = "89,0 procent (2025, Kolada)";
        var document = AwkwardDocument.Of(Guid.Empty, "Piteå", decision: null);
        document = document with
        {
            MethodText = mark,
            GroupText = mark,
            Units = [document.Units[0] with { Summary = mark }],
            Goals =
            [
                document.Goals[0] with
                {
                    Assessments = [new("Skolnämnden", true, null, null, mark, mark, mark, mark)],
                },
            ],
        };

        var frozen = EditionJson.Read(EditionJson.Write(LiveValues.Resolve(document, Known)));
        var shown = LiveValues.Resolve(frozen, _ => new LiveValue(1, "", 0, "2030", "Kolada"));

        var said = Assert.Single(shown.Goals).Assessments[0];
        Assert.Equal(
            [value, value, value, value, value, value, value],
            [
                shown.MethodText,
                shown.GroupText,
                shown.Units[0].Summary,
                said.OverrideReason,
                said.Why,
                said.Next,
                said.Learnt,
            ]
        );
    }
}
