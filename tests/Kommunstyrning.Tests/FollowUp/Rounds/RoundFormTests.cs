using Kommunstyrning.FollowUp;
using Kommunstyrning.Tests.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Kommunstyrning.Tests.FollowUp.Rounds;

/// <summary>A round is made from a template, and what the law or the order of things forbids is refused with its sentence.</summary>
public sealed class RoundFormTests : IAsyncLifetime
{
    /// <summary>10 September 2026, at noon.</summary>
    private readonly Instance instance = new()
    {
        Replace = services =>
            services.AddSingleton<TimeProvider>(
                new FakeTimeProvider(new DateTimeOffset(2026, 9, 10, 10, 0, 0, TimeSpan.Zero))
            ),
    };

    private Followed norrkoping = null!;

    public async Task InitializeAsync()
    {
        await instance.InitializeAsync();
        // a session that began later than the clock's now holds as well
        norrkoping = new Followed(await instance.Editor("norrkoping"), "norrkoping", instance.Services);
    }

    public Task DisposeAsync() => instance.DisposeAsync();

    /// <summary>Days counted on a calendar for 2026 and 2027; an interim that ended ten days ago is still this year's.</summary>
    [Theory]
    [InlineData("delar-augusti", "Interim", "2026-01-01", "2026-08-31", "2026-09-10", "2026-09-22", "2026-10-19")]
    [InlineData("delar-juni", "Interim", "2027-01-01", "2027-06-30", "2027-07-12", "2027-07-22", "2027-08-18")]
    [InlineData("tertial-1", "Tertial", "2027-01-01", "2027-04-30", "2027-05-13", "2027-05-25", "2027-06-21")]
    [InlineData("tertial-2", "Tertial", "2026-05-01", "2026-08-31", "2026-09-10", "2026-09-22", "2026-10-19")]
    [InlineData("tertial-3", "Tertial", "2026-09-01", "2026-12-31", "2027-01-14", "2027-01-26", "2027-02-22")]
    [InlineData("arsredovisning", "Annual", "2026-01-01", "2026-12-31", "2027-01-25", "2027-02-11", "2027-04-15")]
    public async Task A_template_fills_in_the_coming_period_and_days_in_working_days(
        string template,
        string kind,
        string from,
        string to,
        string administrations,
        string committees,
        string council
    )
    {
        var form = (await SentForm.At(norrkoping.Editor, $"{norrkoping.Path}/ny?mall={template}"))!;

        Assert.Equal(
            (kind, from, to, administrations, committees, council),
            (
                Said("kind"),
                Said("periodFrom"),
                Said("periodTo"),
                Said("deadlines.Administrations"),
                Said("deadlines.Committees"),
                Said("deadlines.Council")
            )
        );

        string Said(string field) => form.Fields.Single(f => f.Key == field).Value;
    }

    [Theory]
    [InlineData("delar-augusti", "periodTo", "2026-05-31", "minst hälften och högst två tredjedelar")]
    [InlineData("delar-augusti", "periodTo", "2026-06-29", "minst hälften och högst två tredjedelar")]
    [InlineData("delar-augusti", "periodTo", "2026-09-01", "minst hälften och högst två tredjedelar")]
    [InlineData("delar-augusti", "periodTo", "2027-06-30", "minst hälften och högst två tredjedelar")]
    [InlineData("delar-augusti", "periodFrom", "2026-02-01", "börjar den 1 januari")]
    [InlineData("tertial-2", "periodTo", "2026-08-30", "fyra hela månader")]
    [InlineData("tertial-2", "periodFrom", "2026-04-01", "1 januari, den 1 maj eller den 1 september")]
    [InlineData("arsredovisning", "periodTo", "2026-11-30", "ett helt kalenderår")]
    [InlineData("egen", "periodTo", "2025-11-30", "slutar innan den har börjat")]
    [InlineData("delar-augusti", "periodTo", "", "Ange vilken dag perioden slutar")]
    [InlineData("delar-augusti", "periodTo", "31 augusti", "år-månad-dag")]
    [InlineData("delar-augusti", "name", " ", "Ange vad den heter")]
    [InlineData("delar-augusti", "kind", "Quarter", "Välj ett av alternativen")]
    [InlineData("delar-augusti", "weighing", "", "Välj ett av alternativen")]
    [InlineData("delar-augusti", "deadlines.Administrations", "", "Ange sista dag för förvaltningarna")]
    [InlineData("delar-augusti", "deadlines.Administrations", "2026-08-31", "innan perioden har tagit slut")]
    [InlineData("delar-augusti", "deadlines.Committees", "2026-09-09", "Nämnderna lämnar efter förvaltningarna")]
    [InlineData("delar-augusti", "deadlines.Board", "2026-09-23", "Kommunstyrelsen lämnar efter sammanvägningen")]
    [InlineData("delar-augusti", "deadlines.Council", "9999-01-01", "Ange en dag mellan år")]
    public async Task What_cannot_be_is_refused_with_a_sentence_at_its_field_and_what_was_written_stands(
        string template,
        string field,
        string value,
        string sentence
    )
    {
        var before = await instance.Everything();

        var refused = await norrkoping.Make(template, (field, value), ("methodText", "Står kvar"));

        Assert.Equal(422, refused.Code);
        Assert.Contains(sentence, refused.Page.QuerySelector(".summary")!.TextContent);
        Assert.Equal("Står kvar", refused.Page.QuerySelector("textarea[name=methodText]")!.TextContent.Trim());
        Assert.Equal(before, await instance.Everything());
    }

    [Fact]
    public async Task A_twin_is_refused_by_name_and_by_period_and_named_and_another_municipality_has_its_own()
    {
        await norrkoping.Made("tertial-2");
        var lulea = new Followed(await instance.Editor("lulea"), "lulea", instance.Services);

        var sameName = await norrkoping.Make("egen", ("name", "TERTIALRAPPORT 2  2026"));
        var overlapping = await norrkoping.Make(
            "tertial-1",
            ("periodFrom", "2026-05-01"),
            ("periodTo", "2026-08-31"),
            ("name", "En till")
        );
        var companies = await norrkoping.Make("delar-augusti", ("deadlines.Companies", "2026-09-01"));

        Assert.Equal((409, 409), (sameName.Code, overlapping.Code));
        Assert.Contains("heter ”Tertialrapport 2 2026”", sameName.Text);
        Assert.Contains("”Tertialrapport 2 2026” är redan av samma slag", overlapping.Text);
        // companies lie beside the administrations, and another kind of the same months is no twin
        Assert.Equal(302, companies.Code);
        await lulea.Made("tertial-2");
        var next = (await SentForm.At(norrkoping.Editor, $"{norrkoping.Path}/ny?mall=tertial-2"))!;
        Assert.Contains(next.Fields, f => f is { Key: "periodTo", Value: "2027-08-31" });
    }

    [Fact]
    public async Task Forty_who_make_the_same_at_once_make_one()
    {
        var form = (await SentForm.At(norrkoping.Editor, $"{norrkoping.Path}/ny?mall=tertial-1"))!.Without(
            "engangsnyckel"
        );

        var replies = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => form.Send(norrkoping.Editor)));

        Assert.Equal([302, .. Enumerable.Repeat(409, 39)], replies.Select(r => r.Code).Order());
    }

    [Fact]
    public async Task A_day_on_which_nobody_works_is_told_and_not_refused_and_an_own_round_may_have_days_within_its_period()
    {
        var id = await norrkoping.Made("delar-augusti", ("deadlines.Administrations", "2026-09-12"));
        var own = await norrkoping.Made("egen", ("deadlines.Administrations", "2026-09-14"));

        Assert.Contains("12 september är en lördag.", (await norrkoping.Editor.Get(norrkoping.At(id))).Text);
        Assert.Contains("12 september är en lördag.", (await norrkoping.Editor.Get(norrkoping.At(id, "andra"))).Text);
        Assert.Equal(new DateOnly(2026, 9, 14), (await norrkoping.Round(own)).DeadlineOf(RoundStep.Administrations));
    }

    [Fact]
    public async Task A_planned_round_is_changed_and_thrown_away_by_those_who_edit_and_no_one_else_knows_of_it()
    {
        var id = await norrkoping.Made("delar-augusti");
        var stale = (await SentForm.At(norrkoping.Editor, norrkoping.At(id, "andra")))!;

        Assert.Equal(302, (await norrkoping.Editor.Submit(norrkoping.At(id, "andra"), ("name", "Delår två"))).Code);
        Assert.Equal(412, (await stale.With(("name", "Delår tre")).Send(norrkoping.Editor)).Code);
        foreach (var who in new[] { "lasare", "revisor", "fortroendevald" })
        {
            using var other = await instance.SignedIn($"{who}@norrkoping.example");
            Assert.Equal(404, (await other.Get(norrkoping.At(id))).Code);
            Assert.DoesNotContain("Delår två", (await other.Get(norrkoping.Path)).Text);
            Assert.Equal(403, (await other.Get(norrkoping.At(id, "andra"))).Code);
        }
        using var stranger = instance.Visitor();
        Assert.Equal(404, (await stranger.Get(norrkoping.At(id))).Code);
        using var neighbour = await instance.Editor("lulea");
        Assert.Equal(404, (await neighbour.Get($"/lulea/uppfoljning/{id}")).Code);

        var revision = (await norrkoping.Round(id)).Revision;
        var gone = await norrkoping.Editor.PostWithToken(norrkoping.At(id, "ta-bort"), ("revision", $"{revision}"));
        Assert.Equal((302, norrkoping.Path), (gone.Code, gone.Location));
        Assert.Equal(404, (await norrkoping.Editor.Get(norrkoping.At(id))).Code);
    }
}
