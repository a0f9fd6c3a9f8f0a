using Kommunstyrning.Indicators;
using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Steering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Kommunstyrning.Tests.Shell;

/// <summary>Half an hour past midnight, and past New Year, in Stockholm, while it is still the day before in UTC.</summary>
public sealed class MidnightTests(Stocked stocked) : IClassFixture<Stocked>
{
    private static readonly DateTimeOffset LateInTheEvening = new(2026, 12, 31, 22, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_new_day_is_today_wherever_today_is_said()
    {
        var clock = new FakeTimeProvider(LateInTheEvening);
        await using var program = new TestProgram(stocked.Instance.Database)
        {
            Replace = services => services.AddSingleton<TimeProvider>(clock),
        };
        program.StartServer();
        using var anyone = new Visitor(program.Address);
        using var editor = new Visitor(program.Address);
        using var drift = new Visitor(program.Address);
        await editor.SignIn("redaktor@pitea.example");
        await drift.SignIn("drift@kommunstyrning.example");
        var pitea = new Steered(editor, "pitea");
        var first = await InReview(pitea, "Gäller från nyår");
        var second = await InReview(pitea, "Antas på nyår");
        var draft = (await editor.Json(HttpMethod.Post, $"{pitea.Api}/models", null)).Json;
        var model = $"{pitea.Api}/models/{draft.Says("id")}";
        await stocked.Tell(async db =>
        {
            (await db.DataVersions.SingleAsync()).FetchedAt = LateInTheEvening.AddMinutes(-40);
            (await db.Indicators.SingleAsync(i => i.Id == "N15419")).Publication = new DateOnly(2027, 1, 1);
        });

        Assert.Equal("2021", await Preliminary(anyone));
        Assert.EndsWith("-20261231\"", (await anyone.Get("/api/v1/areas")).Etag, StringComparison.Ordinal);
        Assert.Contains("Värdena är från i dag", (await drift.Get("/drift/hamtning")).Text, StringComparison.Ordinal);
        Assert.Equal(422, (await Adopt(pitea, second, "2027-01-01")).Code);
        Assert.Equal(422, (await Decide(editor, model, "2027-01-01")).Code);
        Assert.Equal("adopted", (await Adopt(pitea, first, "2026-12-30")).Json.Says("state"));
        Assert.Equal(409, (await pitea.Step(first, "inForce")).Code);

        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal("", await Preliminary(anyone));
        Assert.EndsWith("-20270101\"", (await anyone.Get("/api/v1/areas")).Etag, StringComparison.Ordinal);
        Assert.Contains("Värdena är från i går", (await drift.Get("/drift/hamtning")).Text, StringComparison.Ordinal);
        Assert.Equal("inForce", (await Adopt(pitea, second, "2027-01-01")).Json.Says("state"));
        Assert.Equal("inForce", (await pitea.Step(first, "inForce")).Json.Says("state"));
        Assert.Equal(200, (await Decide(editor, model, "2027-01-01")).Code);
        Assert.Equal(200, (await Step(editor, model, "in-force", null)).Code);
    }

    private static async Task<string> InReview(Steered pitea, string title)
    {
        var id = await pitea.Added("mal", await pitea.IdOf("Bostäder för livets alla skeden"), title);
        Assert.Equal(200, (await pitea.Step(id, "inReview")).Code);
        return id;
    }

    private static async Task<string> Preliminary(Visitor anyone) =>
        (await anyone.Get("/api/v1/indicators/N15419")).Json["indicator"]!.Says("preliminaryYear");

    private static Task<Reply> Adopt(Steered pitea, string id, string decidedOn) =>
        pitea.Step(id, "adopted", Decision(decidedOn));

    private static Task<Reply> Decide(Visitor editor, string model, string decidedOn) =>
        Step(editor, model, "decision", Decision(decidedOn));

    private static async Task<Reply> Step(Visitor editor, string model, string step, object? body) =>
        await editor.Json(HttpMethod.Post, $"{model}/{step}", body, (await editor.Get(model)).Etag);

    private static object Decision(string decidedOn) =>
        new
        {
            body = "Kommunfullmäktige",
            decidedOn,
            paragraph = "§ 1",
            inForceFrom = "2027-01-01",
        };
}
