using System.Text;
using Kommunstyrning.Tests.Access;
using Kommunstyrning.Tests.Steering;

namespace Kommunstyrning.Tests.Shell;

/// <summary>A one-time key is remembered for a day, on all nodes.</summary>
public sealed class SentTwiceLaterTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    [Fact]
    public async Task A_key_is_remembered_for_a_day_on_every_node()
    {
        using var editor = await nodes.SignedIn("redaktor@pitea.example");
        using var elsewhere = nodes.AtOther(editor);
        var council = await new Steered(editor, "pitea").UnitId("Kommunfullmäktige");
        var first = await Draft(editor, council);
        var other = await Draft(elsewhere, council);
        nodes.Clock.Advance(TimeSpan.FromHours(23.9));
        using var nextDay = await nodes.SignedIn("redaktor@pitea.example");
        var late = await Draft(nextDay, council);
        nodes.Clock.Advance(TimeSpan.FromHours(0.2));
        var tooLate = await Draft(nextDay, council);

        Assert.Equal((201, 201, 201), (first.Code, other.Code, late.Code));
        Assert.Equal((first.Body, first.Body), (other.Body, late.Body));
        Assert.Equal(201, tooLate.Code);
        Assert.NotEqual(first.Json.Says("id"), tooLate.Json.Says("id"));
    }

    private static Task<Reply> Draft(Visitor visitor, string council) =>
        visitor.Send(
            HttpMethod.Post,
            "/api/v1/pitea/units",
            new StringContent(
                $$"""{"name":"Ungdomsrådet","kind":"committee","parentId":"{{council}}"}""",
                Encoding.UTF8,
                "application/json"
            ),
            ("Idempotency-Key", "ett-dygn")
        );
}
