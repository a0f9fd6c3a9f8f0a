using Kommunstyrning.FollowUp;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.FollowUp.Rounds;

/// <summary>Short ways of whoever owns the rounds of one municipality, all of them through its pages.</summary>
public sealed class Followed(Visitor editor, string tenant, IServiceProvider services)
{
    public Visitor Editor => editor;

    public string Path => $"/{tenant}/uppfoljning";

    public string At(string id, string step = "") => $"{Path}/{id}{(step.Length > 0 ? $"/{step}" : "")}";

    public Task<Reply> Make(string template, params (string Name, string Value)[] fields) =>
        editor.Submit($"{Path}/ny?mall={template}", fields);

    /// <returns>Its id.</returns>
    public async Task<string> Made(string template, params (string Name, string Value)[] fields)
    {
        var reply = await Make(template, fields);
        Assert.True(reply.Code == 302, reply.ToString());
        return reply.Location.Split('/')[^1];
    }

    public async Task<string> Opened(string template, params (string Name, string Value)[] fields)
    {
        var id = await Made(template, fields);
        var reply = await editor.Submit(At(id, "oppna"));
        Assert.True(reply.Code == 302, reply.ToString());
        return id;
    }

    public async Task<Round> Round(string id) =>
        await In(Intent.Read, db => db.Set<Round>().AsNoTracking().SingleAsync(r => r.Id == Guid.Parse(id)));

    public async Task<List<UnitReport>> Reports(string id) =>
        await In(
            Intent.Read,
            db => db.Set<UnitReport>().AsNoTracking().Where(r => r.RoundId == Guid.Parse(id)).ToListAsync()
        );

    public async Task<List<GoalReport>> Goals(string id) =>
        await In(
            Intent.Read,
            db => db.Set<GoalReport>().AsNoTracking().Where(r => r.RoundId == Guid.Parse(id)).ToListAsync()
        );

    public async Task<List<RoundReminder>> Reminders(string id) =>
        await In(
            Intent.Read,
            db => db.Set<RoundReminder>().AsNoTracking().Where(r => r.RoundId == Guid.Parse(id)).ToListAsync()
        );

    /// <summary>The unit hands in, as its own pages let it do.</summary>
    public Task HandIn(string id, Guid unitId, DateTimeOffset at) =>
        In(
            Intent.Write,
            async db =>
            {
                var report = await db.Set<UnitReport>()
                    .SingleAsync(r => r.RoundId == Guid.Parse(id) && r.UnitId == unitId);
                (report.State, report.ReadyAt, report.ReadyBy) = (ReportState.Ready, at, "Någon");
                return await db.SaveChangesAsync();
            }
        );

    public async Task<T> In<T>(Intent intent, Func<KommunDb, Task<T>> work)
    {
        await using var nobody = TenantScope.OfNobody(services);
        var entered = (await nobody.Db.Tenants.ToListAsync()).Single(t => t.Id.Value == tenant);
        await using var scope = await TenantScope.Of(services, entered, intent);
        var result = await work(scope.Db);
        if (intent == Intent.Write)
            await scope.Commit();
        return result;
    }
}
