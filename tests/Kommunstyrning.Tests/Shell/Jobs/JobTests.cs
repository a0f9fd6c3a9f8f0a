using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Shell.Jobs;

/// <summary>From an operator's order to the job that carries it out, and Hangfire's dashboard among the operator's pages.</summary>
[Collection(JobCollection.Name)]
public sealed class JobTests(WorkingInstance instance) : IClassFixture<WorkingInstance>
{
    private const string Operator = "drift@kommunstyrning.example";
    private static readonly string[] Pages = ["", "/recurring", "/servers", "/jobs/succeeded", "/jobs/scheduled"];

    [Fact]
    public async Task What_an_operator_orders_is_carried_out_by_a_job_and_stands_on_the_dashboard()
    {
        await Clear();
        using var visitor = await instance.SignedIn(Operator);

        var ordered = await visitor.PostWithToken("/drift/hamtning", ("kind", "Catalogue"));
        await instance.Node.Until(runs => runs.Single().State == ImportState.Done, "the import is done");

        Assert.Equal(302, ordered.Code);
        var run = Assert.Single(await instance.Node.Runs());
        Assert.Equal(ImportTrigger.Person, run.Trigger);
        await Patience.Until(
            () => Task.FromResult(instance.Node.Ended().ContainsValue($"\"Klar: {run.Id}\"")),
            "its job has ended"
        );
        var listed = await visitor.Get("/drift/jobb/jobs/succeeded");
        Assert.Contains("Hämtning av öppna data", listed.Page.Body!.TextContent, StringComparison.Ordinal);
        var overview = await visitor.Get("/drift/hamtning");
        Assert.NotNull(overview.Page.QuerySelector("a[href='/drift/jobb']"));
    }

    [Fact]
    public async Task The_dashboard_takes_a_step_with_the_pages_token_only_and_a_catalogue_that_is_in_the_way_waits()
    {
        var held = Held();
        await Clear(held);
        using var visitor = await instance.SignedIn(Operator);
        var page = (await visitor.Get("/drift/jobb/recurring")).Page;
        var token = page.QuerySelector("meta[name=csrf-token]")!.GetAttribute("content")!;
        var header = page.QuerySelector("meta[name=csrf-header]")!.GetAttribute("content")!;

        Assert.Equal(400, (await Trigger(visitor)).Code);
        Assert.Equal(400, (await Trigger(visitor, (header, "inget-token"))).Code);
        Assert.Null(instance.Node.Recurring(ImportSchedules.Weekly).LastExecution);
        Assert.Equal(204, (await Trigger(visitor, (header, token))).Code);

        var jobs = instance.Node.Storage.GetMonitoringApi();
        await Patience.Until(() => Task.FromResult(jobs.ScheduledCount() == 1), "the catalogue waits for its next try");
        var again = Assert.Single(jobs.ScheduledJobs(0, 10)).Value.EnqueueAt;
        Assert.InRange(again, Now.UtcDateTime.AddMinutes(20), Now.UtcDateTime.AddMinutes(31));
        Assert.Equal(held.Id, Assert.Single(await instance.Node.Runs()).Id);
    }

    [Theory]
    [InlineData(null, 302)]
    [InlineData("redaktor@pitea.example", 403)]
    [InlineData("lasare@lulea.example", 403)]
    public async Task Only_an_operator_sees_the_dashboard(string? email, int denied)
    {
        using var visitor = email is null ? instance.Visitor() : await instance.SignedIn(email);

        foreach (var page in Pages)
            Assert.Equal(denied, (await visitor.Get($"/drift/jobb{page}")).Code);
        Assert.Equal(denied, (await Trigger(visitor)).Code);
    }

    [Fact]
    public async Task The_dashboard_carries_the_same_policy_as_other_pages_speaks_Swedish_and_leads_back()
    {
        using var visitor = await instance.SignedIn(Operator);
        var policy = (await visitor.Get("/drift")).Header("Content-Security-Policy");

        foreach (var path in Pages)
        {
            var reply = await visitor.Get($"/drift/jobb{path}");

            Assert.Equal(200, reply.Code);
            Assert.Equal(policy, reply.Header("Content-Security-Policy"));
            Assert.Contains("no-store", reply.Header("Cache-Control"), StringComparison.Ordinal);
            Assert.Equal("sv", reply.Page.DocumentElement.GetAttribute("lang"));
            Assert.NotNull(reply.Page.QuerySelector(".navbar-right a[href='/drift']"));
            Assert.Empty(reply.Page.QuerySelectorAll("script:not([src]), [onclick], iframe, link[href^='data:']"));
        }
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static Task<Reply> Trigger(Visitor visitor, params (string, string)[] headers) =>
        visitor.Send(
            HttpMethod.Post,
            "/drift/jobb/recurring/trigger",
            new FormUrlEncodedContent([KeyValuePair.Create("jobs[]", ImportSchedules.Weekly)]),
            headers
        );

    private static ImportRun Held() =>
        new()
        {
            Id = Guid.NewGuid(),
            Kind = ImportKind.Incremental,
            Trigger = ImportTrigger.Schedule,
            StartedAt = Now.AddMinutes(-4),
            Source = "127.0.0.1",
            State = ImportState.AwaitingReview,
            IsOpen = true,
            UpdatedAt = Now,
        };

    /// <summary>Leaves these runs and no other.</summary>
    private Task Clear(params ImportRun[] runs) =>
        instance.Node.Ask<KommunDb, int>(async db =>
        {
            await db.ImportRuns.ExecuteDeleteAsync();
            db.AddRange(runs);
            return await db.SaveChangesAsync();
        });
}
