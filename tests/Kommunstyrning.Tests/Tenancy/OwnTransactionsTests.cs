using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Kommunstyrning.Tests.Tenancy;

/// <summary>
/// Endpoints that stream or live long hold no transaction meanwhile. They are still in their municipality, and nothing is
/// written outside of a transaction. The program as it is, with endpoints of the test's own beside its own.
/// </summary>
public sealed class OwnTransactionsTests(Instance instance) : IClassFixture<Instance>
{
    [Fact]
    public async Task Between_its_reads_a_stream_holds_no_transaction_and_sees_its_own_municipality_alone()
    {
        await using var program = await Program();
        using var anyone = new Visitor(new Uri(program.Urls.Single()));
        var (pitea, lulea) = (await Units(anyone, "pitea"), await Units(anyone, "lulea"));

        Assert.NotEqual(pitea, lulea);
        Assert.Equal($"none {pitea} none {pitea} none", (await anyone.Get("/pitea/prov/stream")).Body);
        Assert.Equal($"none {lulea} none {lulea} none", (await anyone.Get("/lulea/prov/stream")).Body);
        Assert.Equal("open", (await anyone.Get("/pitea/prov/ordinary")).Body);
        Assert.Equal(404, (await anyone.Get("/finns-inte/prov/stream")).Code);
    }

    [Fact]
    public async Task What_is_written_is_written_in_a_transaction_or_not_at_all()
    {
        await using var program = await Program();
        using var anyone = new Visitor(new Uri(program.Urls.Single()));
        var before = await instance.Everything();

        var outside = await anyone.Send(HttpMethod.Post, "/pitea/prov/outside", null);
        var refused = await anyone.Send(HttpMethod.Post, "/pitea/prov/refused", null);
        Assert.Equal((500, 200), (outside.Code, refused.Code));
        Assert.Equal(before, await instance.Everything());

        var (pitea, lulea) = (await Units(anyone, "pitea"), await Units(anyone, "lulea"));
        Assert.Equal("2", (await anyone.Send(HttpMethod.Post, "/pitea/prov/work", null)).Body);
        Assert.Equal((pitea + 2, lulea), (await Units(anyone, "pitea"), await Units(anyone, "lulea")));
    }

    private static async Task<int> Units(Visitor visitor, string tenant) =>
        (await visitor.Get($"/api/v1/{tenant}/units")).Json.AsArray().Count;

    private async Task<WebApplication> Program()
    {
        var builder = Web.Host.Build([
            "--environment=Test",
            "--applicationName=Kommunstyrning.Web",
            $"--Database:Provider={instance.Database.Provider}",
            $"--Database:ConnectionString={instance.Database.ConnectionString}",
            $"--Database:OwnerConnectionString={instance.Database.OwnerConnectionString}",
            "--Jobs:Enabled=false",
        ]);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        Web.Pipeline.Use(app);
        var prov = app.MapTenantGroup("/{tenant}/prov").AllowAnonymous();
        prov.MapGet("/ordinary", (KommunDb db) => State(db));
        var own = prov.MapGroup("").WithOwnTransactions();
        own.MapGet("/stream", Stream);
        own.MapPost("/outside", (KommunDb db) => Add(db));
        own.MapPost("/refused", Refused);
        own.MapPost("/work", Work);
        await app.StartAsync();
        return app;
    }

    private static async Task Stream(HttpContext http, KommunDb db, TenantWork work, CancellationToken cancel)
    {
        for (var i = 0; i < 2; i++)
        {
            await http.Response.WriteAsync($"{State(db)} ", cancel);
            var units = await work.Read(() => db.Units.CountAsync(cancel), cancel);
            await http.Response.WriteAsync($"{units} ", cancel);
        }
        await http.Response.WriteAsync(State(db), cancel);
    }

    private static async Task<string> Refused(KommunDb db, TenantWork work, CancellationToken cancel)
    {
        var outcome = await work.Write<Unit>(
            async () =>
            {
                await Add(db);
                return Refusal.Conflict("", "Nej.");
            },
            cancel
        );
        return outcome.Refusals[0].Sentence;
    }

    private static async Task<string> Work(KommunDb db, TenantWork work, CancellationToken cancel)
    {
        var done = 0;
        for (var i = 0; i < 2; i++)
            done += (await work.Write<Unit>(async () => await Add(db), cancel)).Succeeded ? 1 : 0;
        return $"{done}";
    }

    private static async Task<Unit> Add(KommunDb db)
    {
        var unit = new Unit { Name = $"Prov {Guid.NewGuid()}", Kind = UnitKind.Company };
        db.Add(unit);
        await db.SaveChangesAsync();
        return unit;
    }

    private static string State(KommunDb db) => db.Database.CurrentTransaction is null ? "none" : "open";
}
