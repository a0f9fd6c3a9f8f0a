using Kommunstyrning.FollowUp;
using Kommunstyrning.Tests.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Kommunstyrning.Tests.FollowUp.Rounds;

/// <summary>A last day is until midnight in Stockholm, and is moved with a reason.</summary>
public sealed class RoundDeadlineTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task A_last_day_that_is_moved_needs_a_day_that_can_be_and_a_reason_which_stands_in_the_trail()
    {
        var lulea = await Lulea();
        var id = await lulea.Opened("delar-juni");
        var round = await lulea.Round(id);
        var board = round.DeadlineOf(RoundStep.Board)!.Value;
        var page = lulea.At(id, "sista-dag");

        foreach (
            var (day, reason, sentence) in new[]
            {
                ("", "Sjukdom", "Ange den nya sista dagen"),
                ($"{board:yyyy-MM-dd}", "", "Skriv varför"),
                ("2020-01-01", "Sjukdom", "innan perioden har tagit slut"),
                (
                    $"{round.DeadlineOf(RoundStep.Group)!.Value.AddDays(-1):yyyy-MM-dd}",
                    "Sjukdom",
                    "Innan dess lämnar sammanvägningen"
                ),
                (
                    $"{round.DeadlineOf(RoundStep.Council)!.Value.AddDays(1):yyyy-MM-dd}",
                    "Sjukdom",
                    "Efter det kommer fullmäktige"
                ),
            }
        )
        {
            var refused = await lulea.Editor.Submit(page, ("step", "Board"), ("day", day), ("reason", reason));
            Assert.Equal(422, refused.Code);
            Assert.Contains(sentence, refused.Page.QuerySelector(".summary")!.TextContent);
        }
        Assert.Equal(board, (await lulea.Round(id)).DeadlineOf(RoundStep.Board));
        var moved = await lulea.Editor.Submit(
            page,
            ("step", "Board"),
            ("day", $"{board.AddDays(1):yyyy-MM-dd}"),
            ("reason", "Sammanträdet är flyttat")
        );

        Assert.Equal(302, moved.Code);
        Assert.Equal(board.AddDays(1), (await lulea.Round(id)).DeadlineOf(RoundStep.Board));
        using var admin = await instance.SignedIn("admin@lulea.example");
        var trail = (await admin.Get("/lulea/handelselogg")).Text;
        Assert.Contains("flyttade sista dagen för kommunstyrelsen", trail);
        Assert.Contains("Skäl: Sammanträdet är flyttat.", trail);
    }

    [Fact]
    public async Task A_unit_gets_a_day_of_its_own_and_one_that_has_handed_in_does_not()
    {
        var lulea = await Lulea();
        var id = await lulea.Opened("arsredovisning");
        var reports = await lulea.Reports(id);
        var (one, other) = (reports[0], reports[1]);
        var day = (await lulea.Round(id)).Deadlines.Max(d => d.Day).AddDays(3);
        await lulea.HandIn(id, other.UnitId, TimeProvider.System.GetUtcNow());

        var moved = await lulea.Editor.Submit(
            lulea.At(id, $"sista-dag/{one.UnitId}"),
            ("day", $"{day:yyyy-MM-dd}"),
            ("reason", "Ny chef")
        );
        var handedIn = await lulea.Editor.PostWithToken(
            lulea.At(id, $"sista-dag/{other.UnitId}"),
            ("revision", $"{other.Revision + 1}"),
            ("day", $"{day:yyyy-MM-dd}"),
            ("reason", "Ny chef")
        );

        Assert.Equal((302, 409), (moved.Code, handedIn.Code));
        Assert.Equal(404, (await lulea.Editor.Get(lulea.At(id, $"sista-dag/{other.UnitId}"))).Code);
        Assert.Equal(day, (await lulea.Reports(id)).Single(r => r.UnitId == one.UnitId).OwnDeadline);
        using var pitea = await instance.Editor("pitea");
        Assert.Equal(404, (await pitea.Get($"/pitea/uppfoljning/{id}/sista-dag/{one.UnitId}")).Code);
    }

    /// <summary>The interim's committees have until 22 September 2026, which begins and ends two hours before UTC says.</summary>
    [Theory]
    [InlineData("2026-09-22T21:59:00Z", 5, 0)]
    [InlineData("2026-09-22T22:01:00Z", 0, 5)]
    [InlineData("2026-09-21T21:59:00Z", 0, 0)]
    [InlineData("2026-09-21T22:01:00Z", 5, 0)]
    public async Task A_unit_is_late_when_its_last_day_has_ended_in_Stockholm_and_not_before(
        string at,
        int today,
        int late
    )
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
        await using var own = new Started(clock);
        await own.Instance.InitializeAsync();
        using var editor = await SignedIn(own.Instance, "redaktor@lulea.example");
        var lulea = new Followed(editor, "lulea", own.Instance.Services);
        var id = await lulea.Made("delar-augusti");
        var form = (await SentForm.At(lulea.Editor, $"{lulea.At(id, "oppna")}?niva=mal"))!;
        Assert.Equal(302, (await form.Send(lulea.Editor)).Code);

        clock.SetUtcNow(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        using var then = await SignedIn(own.Instance, "redaktor@lulea.example");
        var page = await then.Get(lulea.At(id));

        // the board, three committees and the energy company; the administration had until the tenth
        var days = page
            .Page.QuerySelectorAll("table.register tbody tr")
            .Select(r => r.Children[1].TextContent.Trim())
            .ToList();
        Assert.Equal(6, days.Count);
        Assert.Equal(today, days.Count(d => d == "I dag"));
        Assert.Equal(1 + late, days.Count(d => d.StartsWith("Sen sedan", StringComparison.Ordinal)));
        Assert.StartsWith("Sen sedan 10 september", days[0], StringComparison.Ordinal);
        Assert.Contains(late == 0 ? "En är sen" : "Sex är sena", page.Page.QuerySelector("h1")!.TextContent);
    }

    private static async Task<Visitor> SignedIn(Instance instance, string email)
    {
        var visitor = instance.Visitor();
        await visitor.SignIn(email);
        return visitor;
    }

    private async Task<Followed> Lulea() => new(await instance.Editor("lulea"), "lulea", instance.Services);

    private sealed class Started(TimeProvider clock) : IAsyncDisposable
    {
        public Instance Instance { get; } = new() { Replace = services => services.AddSingleton(clock) };

        public async ValueTask DisposeAsync() => await Instance.DisposeAsync();
    }
}
