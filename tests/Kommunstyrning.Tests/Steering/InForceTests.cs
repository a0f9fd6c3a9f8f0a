using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Web.Steering.InForce;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Kommunstyrning.Tests.Steering;

/// <summary>What is decided for a later day applies from the first minutes of that day, Stockholm's time, by itself.</summary>
public sealed class InForceTests(Instance instance) : IClassFixture<Instance>
{
    /// <summary>Half past midnight on 1 June 2027 in Stockholm; in UTC it is still the last of May.</summary>
    private static readonly DateTimeOffset PastMidnight = new(2027, 5, 31, 22, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_is_decided_for_this_day_or_a_missed_one_comes_into_force_once_in_every_municipality()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var norrkoping = new Steered(await instance.Editor("norrkoping"), "norrkoping");
        var today = await Adopted(norrkoping, "Gäller i dag", "2027-06-01");
        var missed = await Adopted(pitea, "Skulle ha gällt i förrgår", "2027-05-30");
        var tomorrow = await Adopted(pitea, "Gäller i morgon", "2027-06-02");
        var version = await pitea.Drafted();
        Assert.Equal(200, (await pitea.Decide(version, "2027-06-01")).Code);

        Assert.Equal(0, await Run(PastMidnight.AddDays(-9)));
        Assert.Equal(0, await Run(new DateTimeOffset(2027, 5, 29, 21, 30, 0, TimeSpan.Zero)));
        Assert.Equal("adopted", (await pitea.Element(missed)).Says("state"));
        var runs = await Task.WhenAll(Run(PastMidnight), Run(PastMidnight));
        Assert.Equal(3, runs.Sum());
        Assert.Equal(0, await Run(PastMidnight.AddHours(1)));

        Assert.Equal("inForce", (await norrkoping.Element(today)).Says("state"));
        Assert.Equal("inForce", (await pitea.Element(missed)).Says("state"));
        Assert.Equal("adopted", (await pitea.Element(tomorrow)).Says("state"));
        Assert.Equal("inForce", (await pitea.Model(version)).Says("state"));
        foreach (var (steered, id) in new[] { (norrkoping, today), (pitea, missed) })
        {
            var changes = (await steered.Editor.Get($"{steered.Api}/elements/{id}/history")).Json.AsArray();
            var line = Assert.Single(changes, c => c!["after"]!.Says("State") == "InForce")!;
            Assert.Equal("(systemet)", line.Says("by"));
        }
        Assert.Equal(1, await Run(PastMidnight.AddDays(1)));
    }

    [Fact]
    public void The_job_starts_within_the_first_minutes_of_each_day() =>
        Assert.Matches("^[0-4] 0 \\* \\* \\*$", InForceSchedule.Daily.Cron(null, new Random(1)));

    private async Task<int> Run(DateTimeOffset at)
    {
        await using var program = new TestProgram(instance.Database)
        {
            Replace = services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(at)),
        };
        program.StartServer();
        await using var scope = program.Services.CreateAsyncScope();
        return await ActivatorUtilities
            .CreateInstance<InForceAcrossTenantsJob>(scope.ServiceProvider)
            .Run(CancellationToken.None);
    }

    private static async Task<string> Adopted(Steered steered, string title, string from)
    {
        var vision = (await steered.Elements("vision"))[0].Says("id");
        var (level, parent) = steered.Api.EndsWith("pitea", StringComparison.Ordinal)
            ? ("mal", (await steered.Elements("insatsomrade")).First(e => e.Says("state") == "inForce").Says("id"))
            : ("mal", vision);
        var id = await steered.Added(level, parent, "", Steered.Serving(vision, title));
        await steered.Adopted(id, from);
        Assert.Equal("adopted", (await steered.Element(id)).Says("state"));
        return id;
    }
}
