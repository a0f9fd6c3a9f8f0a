using System.Text.Json.Nodes;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Kommunstyrning.Web.Steering.InForce;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Kommunstyrning.Tests.Steering.NextPeriod;

/// <summary>An editor's short ways to the next period, through the API.</summary>
internal static class Periods
{
    public static async Task<Reply> Begin(this Steered town, string id, object? days = null) =>
        await town.Editor.Json(HttpMethod.Post, $"{town.Api}/elements/{id}/next-period", days ?? new { });

    public static async Task<string> Begun(this Steered town, string id, object? days = null)
    {
        var reply = await town.Begin(id, days);
        Assert.True(reply.Code == 201, reply.ToString());
        return reply.Json.Says("id");
    }

    public static async Task<JsonNode> Next(this Steered town, string id) =>
        (await town.Editor.Get($"{town.Api}/elements/{id}/next-period")).Json;

    public static async Task<JsonNode> Thing(this Steered town, string id, string title) =>
        (await town.Next(id))["things"]!.AsArray().First(t => t!.Says("title") == title)!;

    /// <summary>Chooses about one thing of an element's period, on the revision that was just read.</summary>
    public static async Task<Reply> Choose(
        this Steered town,
        string id,
        string title,
        string? fate,
        string reason = "",
        string? from = null,
        string? to = null,
        int? revision = null
    )
    {
        var thing = await town.Thing(id, title);
        return await town.Choose(id, Choice(thing, fate, reason, from, to, revision));
    }

    public static async Task<Reply> Choose(this Steered town, string id, params object[] choices) =>
        await town.Editor.Json(HttpMethod.Put, $"{town.Api}/elements/{id}/next-period/choices", new { choices });

    public static object Choice(
        JsonNode thing,
        string? fate,
        string reason = "",
        string? from = null,
        string? to = null,
        int? revision = null
    ) =>
        new
        {
            kind = thing.Says("kind"),
            elementId = thing.Says("elementId"),
            key = thing.Says("key"),
            revision = revision ?? thing["revision"]!.GetValue<int>(),
            fate,
            reason,
            from,
            to,
        };

    public static async Task Chosen(this Steered town, string id, string title, string fate, string reason = "")
    {
        var reply = await town.Choose(id, title, fate, reason);
        Assert.True(reply.Code == 200, reply.ToString());
    }

    public static async Task<Reply> CarryOver(this Steered town, string id) =>
        await town.Editor.Json(HttpMethod.Post, $"{town.Api}/elements/{id}/next-period/carry-over", null);

    /// <summary>"syfte:done insatsomraden:empty …".</summary>
    public static async Task<string> Parts(this Steered town, string id) =>
        string.Join(
            ' ',
            (await town.Editor.Get($"{town.Api}/elements/{id}/parts"))
                .Json.AsArray()
                .Select(p => $"{p!.Says("key")}:{p!.Says("state")}")
        );

    /// <summary>Runs what comes into force by itself, on a day.</summary>
    public static async Task Dawns(this Instance instance, DateOnly day)
    {
        var noon = new DateTimeOffset(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
        await using var program = new TestProgram(instance.Database)
        {
            Replace = services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(noon)),
        };
        program.StartServer();
        await using var scope = program.Services.CreateAsyncScope();
        await ActivatorUtilities
            .CreateInstance<InForceAcrossTenantsJob>(scope.ServiceProvider)
            .Run(CancellationToken.None);
    }

    /// <summary>Something is done on the element, together with somebody.</summary>
    public static async Task Worked(this Instance instance, string slug, string elementId, string title, string partner)
    {
        await using var scope = await TenantScope.Of(instance.Services, await instance.Tenant(slug), Intent.Write);
        var entry = new RegisterEntry
        {
            Kind = RegisterKind.Partner,
            Sort = RegisterSort.External,
            Name = partner,
        };
        scope.Db.AddRange(
            entry,
            new RegisterTie
            {
                EntryId = entry.Id,
                ElementId = Guid.Parse(elementId),
                Role = "Ställer upp med lokaler",
            },
            new Activity { ElementId = Guid.Parse(elementId), Title = title }
        );
        await scope.Db.SaveChangesAsync();
        await scope.Commit();
    }

    public static async Task<Tenant> Tenant(this Instance instance, string slug)
    {
        await using var nobody = TenantScope.OfNobody(instance.Services);
        return (await nobody.Db.Tenants.ToListAsync()).Single(t => t.Id.Value == slug);
    }
}
