using Kommunstyrning.Publishing;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.AuditTrail;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Kommunstyrning.Tests.Publishing;

/// <summary>What becomes of questions that are not answered, of too many of them, and of who has asked.</summary>
public sealed class QuestionCareTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task What_is_declined_is_read_by_members_alone_and_who_asked_is_forgotten_at_once()
    {
        using var anyone = instance.Visitor();
        using var editor = await instance.Editor("norrkoping");
        using var reader = await instance.Reader("norrkoping");
        Assert.Equal(
            302,
            (
                await anyone.Submit(
                    "/norrkoping/fragor/stall",
                    ("text", "När får jag hemtjänst?"),
                    ("email", AskedIn.Email)
                )
            ).Code
        );
        var at = (await editor.Get("/norrkoping/fragor/vantar")).Last("/svara");

        var lines = await Written.By(
            instance.Services,
            "norrkoping",
            async () =>
                Assert.Equal(
                    302,
                    (
                        await editor.PostWithToken(
                            at.Replace("/svara", "/avboj", StringComparison.Ordinal),
                            ("revision", await Revision(editor, at)),
                            ("reason", "Ett eget ärende")
                        )
                    ).Code
                )
        );

        Assert.Equal([TrailKind.QuestionDeclined], lines.Select(l => l.Kind));
        Assert.Contains(
            "Ett eget ärende",
            (await reader.Get("/norrkoping/fragor/vantar")).Text,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("hemtjänst", (await anyone.Get("/norrkoping/fragor")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await anyone.Get(at[..^"/svara".Length])).Code);
        await instance.In("norrkoping", async db => Assert.Empty(await db.Set<QuestionAsker>().ToListAsync()));
    }

    [Fact]
    public async Task Of_forty_from_one_network_at_once_five_are_taken_and_a_form_sent_twice_is_one_question()
    {
        using var anyone = instance.Visitor();
        var form = await anyone.Get("/lulea/fragor/stall");
        var keys = instance.Services.GetRequiredService<FormKeys>();
        List<KeyValuePair<string, string>> Filled(string key, string text) =>
            [
                .. FormFields
                    .Of(form.Page.QuerySelector("main form.form")!)
                    .Where(f => f.Key is not (FormKeys.Field or "text")),
                KeyValuePair.Create(FormKeys.Field, key),
                KeyValuePair.Create("text", text),
            ];
        var one = Filled(keys.New(Guid.Empty), "Två gånger");

        var twice = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => anyone.Post("/lulea/fragor/stall", one)));
        var trap = await anyone.Post(
            "/lulea/fragor/stall",
            [
                .. Filled(keys.New(Guid.Empty), "Köp nu").Where(f => f.Key != "webbplats"),
                KeyValuePair.Create("webbplats", "x"),
            ]
        );
        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 40)
                .Select(i => anyone.Post("/lulea/fragor/stall", Filled(keys.New(Guid.Empty), $"Nummer {i}")))
        );

        var kept = 0;
        await instance.In(
            "lulea",
            async db =>
            {
                kept = await db.Set<Question>().CountAsync();
                Assert.Equal(1, await db.Set<Question>().CountAsync(q => q.Text == "Två gånger"));
                Assert.Equal(0, await db.Set<Question>().CountAsync(q => q.Text == "Köp nu"));
            }
        );
        Assert.All(twice, r => Assert.Equal(302, r.Code));
        Assert.Equal(AskQuestion.FromNetwork, kept);
        Assert.All(replies, r => Assert.True(r.Code is 302 or 409, $"{r.Code}"));
        var refused = replies.First(r => r.Code == 409);
        Assert.Contains("många frågor på kort tid", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Nummer ", refused.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(302, trap.Code);
    }

    [Fact]
    public async Task Who_asked_is_not_shown_after_its_last_day_and_is_gone_the_night_after()
    {
        var question = await instance.Asked("Hur länge?", Guid.NewGuid());
        var today = TimeProvider.System.Today();
        await instance.In(
            "pitea",
            async db =>
            {
                db.Add(
                    new QuestionAsker
                    {
                        QuestionId = question,
                        Email = AskedIn.Email,
                        KeptUntil = today.AddDays(-1),
                    }
                );
                await db.SaveChangesAsync();
            }
        );
        using var editor = await instance.Editor("pitea");

        Assert.DoesNotContain(
            AskedIn.Email,
            (await editor.Get($"/pitea/fragor/{question}/svara")).Body,
            StringComparison.Ordinal
        );
        foreach (var (day, left) in new[] { (today.AddDays(-1), 1), (today, 0) })
        {
            var clock = new FakeTimeProvider(new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero));
            await instance.In(
                "pitea",
                async db =>
                {
                    await new ForgetAskers(db, clock).Run(default);
                    Assert.Equal(left, await db.Set<QuestionAsker>().CountAsync(a => a.QuestionId == question));
                }
            );
        }
    }

    private static async Task<string> Revision(Visitor editor, string at) =>
        (await editor.Get(at)).Page.QuerySelector("input[name=revision]")!.GetAttribute("value")!;
}
