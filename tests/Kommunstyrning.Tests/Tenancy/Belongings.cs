using Kommunstyrning.Access;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Conversation;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Publishing;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.Clients;
using Kommunstyrning.Tests.FollowUp;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Steering.Activities;
using Kommunstyrning.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Tenancy;

/// <summary>One id of each kind that a municipality owns.</summary>
internal sealed record Belongings(
    string Element,
    string Unit,
    string Version,
    string Level,
    string ComparisonGroup,
    string Saved,
    string Annotation,
    string Activity,
    string Entry,
    string Member,
    string Fault,
    string Link,
    string Client,
    string Visit,
    string Indicator,
    string Value,
    string Tie,
    string Round,
    string OpenRound,
    string Comment,
    string Question,
    string ElementComment,
    string MemberNotice
)
{
    public string Of(string kind) =>
        kind switch
        {
            "unit" => Unit,
            "version" => Version,
            "level" => Level,
            "circle" => ComparisonGroup,
            "saved" => Saved,
            "annotation" => Annotation,
            "activity" => Activity,
            "entry" => Entry,
            "member" => Member,
            "fault" => Fault,
            "link" => Link,
            "client" => Client,
            "visit" => Visit,
            "indicator" => Indicator,
            "value" => Value,
            "tie" => Tie,
            "round" => Round,
            "openRound" => OpenRound,
            "comment" => Comment,
            "question" => Question,
            "elementComment" => ElementComment,
            "notice" => MemberNotice,
            _ => Element,
        };

    public static async Task<Belongings> In(Instance instance, Steered tenant, string level)
    {
        var (group, saved, annotation, fault, link, question) = await LeftBehind(instance, tenant.Api.Split('/')[^1]);
        var version = await tenant.Version();
        var element = (await tenant.Elements(level))[0].Says("id");
        var activity = await tenant.Activity(element, "Görs");
        var entry = await tenant.Registered("partners", new { sort = "external", name = $"Förening {Guid.NewGuid()}" });
        var tie = (await tenant.Tie("partners", entry.Says("id"), new { elementId = element, role = "Är med" })).Json[
            "ties"
        ]![0]!;
        var (indicator, value) = await AnIndicator(tenant);
        var unit = (await tenant.Editor.Get($"{tenant.Api}/units")).Json[0]!.Says("id");
        var (open, comment) = await AnOpenRound(
            instance,
            tenant.Api.Split('/')[^1],
            Guid.Parse(unit),
            Guid.Parse(element)
        );
        return new Belongings(
            element,
            unit,
            version.Says("id"),
            version["levels"]![0]!.Says("id"),
            group,
            saved,
            annotation,
            activity,
            entry.Says("id"),
            await AccountId(instance, $"analytiker@{tenant.Api.Split('/')[^1]}.example"),
            fault,
            link,
            await AClient(instance, tenant.Api.Split('/')[^1]),
            await AVisit(instance, tenant.Api.Split('/')[^1]),
            indicator,
            value,
            tie.Says("id"),
            await ARound(tenant, tenant.Api.Split('/')[^1]),
            open,
            comment,
            question,
            await AnElementComment(instance, tenant.Api.Split('/')[^1], Guid.Parse(element)),
            await ANotice(instance, tenant.Api.Split('/')[^1], Guid.Parse(element))
        );
    }

    /// <summary>One that only those who edit know of yet.</summary>
    private static async Task<string> ARound(Steered tenant, string slug)
    {
        var name = $"Egen {Guid.NewGuid()}";
        // a period of its own, so that no two of them are twins
        var day = new DateOnly(2001, 1, 1).AddDays(Random.Shared.Next(30_000));
        var made = await tenant.Editor.Submit(
            $"/{slug}/uppfoljning/ny?mall=egen",
            ("name", name),
            ("periodFrom", $"{day:yyyy-MM-dd}"),
            ("periodTo", $"{day:yyyy-MM-dd}")
        );
        Assert.True(made.Code == 302, made.ToString());
        return made.Location.Split('/')[^1];
    }

    /// <summary>One that is over: it lets nobody in.</summary>
    private static async Task<string> AVisit(Instance instance, string slug)
    {
        await using var nobody = TenantScope.OfNobody(instance.Services);
        var visit = new SupportVisit
        {
            Id = Guid.NewGuid(),
            TenantId = (await nobody.Db.Tenants.ToListAsync()).Single(t => t.Id.Value == slug).Id,
            AccountId = Guid.Parse(await AccountId(instance, "drift@kommunstyrning.example")),
            Reason = "Hjälpte till med styrmodellen",
            OpenedAt = DateTimeOffset.UnixEpoch,
            EndsAt = DateTimeOffset.UnixEpoch.AddHours(1),
        };
        nobody.Db.Add(visit);
        await nobody.Db.SaveChangesAsync();
        return $"{visit.Id}";
    }

    /// <summary>An own indicator that is not published, and its one value.</summary>
    private static async Task<(string Code, string Value)> AnIndicator(Steered tenant)
    {
        var own = new
        {
            name = $"Eget {Guid.NewGuid()}",
            unit = "procent",
            kind = "share",
            period = "year",
        };
        var code = (await tenant.Editor.Json(HttpMethod.Post, $"{tenant.Api}/indicators", own)).Json.Says("id");
        var at = $"{tenant.Api}/indicators/{code}/values";
        object[] rows = [new { period = "2023", value = 79 }, new { period = "2024", value = 81 }];
        var written = await tenant.Editor.Json(HttpMethod.Put, at, rows, "\"0\"");
        Assert.True(written.Code == 200, written.ToString());
        return (code, (await tenant.Editor.Get(at)).Json[0]!.Says("id"));
    }

    /// <summary>That is open, in which the unit reports on the element, with a comment on it.</summary>
    private static async Task<(string Round, string Comment)> AnOpenRound(
        Instance instance,
        string slug,
        Guid unit,
        Guid element
    )
    {
        await using var nobody = TenantScope.OfNobody(instance.Services);
        var tenant = (await nobody.Db.Tenants.ToListAsync()).Single(t => t.Id.Value == slug);
        await using var scope = await TenantScope.Of(instance.Services, tenant, Intent.Write);
        var round = new Round
        {
            VersionId = (await scope.Db.Elements.SingleAsync(e => e.Id == element)).VersionId,
            Name = "Delårsrapport",
            PeriodFrom = new DateOnly(2026, 1, 1),
            PeriodTo = new DateOnly(2026, 8, 31),
            State = RoundState.Open,
        };
        var report = new UnitReport { RoundId = round.Id, UnitId = unit };
        var goal = new GoalReport
        {
            RoundId = round.Id,
            UnitId = unit,
            ElementId = element,
        };
        var comment = new ReportComment { UnitReportId = report.Id, Text = "Säg mer." };
        scope.Db.AddRange(round, report, goal, comment);
        await scope.Db.SaveChangesAsync();
        await scope.Commit();
        return ($"{round.Id}", $"{comment.Id}");
    }

    /// <summary>For the editor, of the element.</summary>
    private static async Task<string> ANotice(Instance instance, string slug, Guid element)
    {
        var notice = new MemberNotice
        {
            Id = Guid.CreateVersion7(),
            AccountId = Guid.Parse(await AccountId(instance, $"redaktor@{slug}.example")),
            Kind = LetterKind.HandedOver,
            SubjectId = element,
        };
        await using var nobody = TenantScope.OfNobody(instance.Services);
        var tenant = (await nobody.Db.Tenants.ToListAsync()).Single(t => t.Id.Value == slug);
        await using var scope = await TenantScope.Of(instance.Services, tenant, Intent.Write);
        scope.Db.Add(notice);
        await scope.Db.SaveChangesAsync();
        await scope.Commit();
        return $"{notice.Id}";
    }

    /// <summary>That the editor has written just now.</summary>
    private static async Task<string> AnElementComment(Instance instance, string slug, Guid element)
    {
        var comment = new ElementComment
        {
            ElementId = element,
            Text = "Kan den bli kortare?",
            WrittenById = Guid.Parse(await AccountId(instance, $"redaktor@{slug}.example")),
            WrittenAt = TimeProvider.System.GetUtcNow(),
        };
        await using var nobody = TenantScope.OfNobody(instance.Services);
        var tenant = (await nobody.Db.Tenants.ToListAsync()).Single(t => t.Id.Value == slug);
        await using var scope = await TenantScope.Of(instance.Services, tenant, Intent.Write);
        scope.Db.Add(comment);
        await scope.Db.SaveChangesAsync();
        await scope.Commit();
        return $"{comment.Id}";
    }

    private static async Task<string> AClient(Instance instance, string slug)
    {
        using var admin = await instance.SignedIn($"admin@{slug}.example");
        return (await AddedClient.By(admin, instance.Address, slug, "alone", ["plan.read"])).Page.Split('/')[^1];
    }

    private static async Task<string> AccountId(Instance instance, string email)
    {
        await using var nobody = TenantScope.OfNobody(instance.Services);
        return $"{(await nobody.Db.Accounts.SingleAsync(a => a.Email == email)).Id}";
    }

    /// <summary>What comparisons and the public leave behind, put straight into the tables: here are no open data to compare.</summary>
    private static async Task<(
        string ComparisonGroup,
        string Saved,
        string Annotation,
        string Fault,
        string Link,
        string Question
    )> LeftBehind(Instance instance, string slug)
    {
        await using var nobody = TenantScope.OfNobody(instance.Services);
        var tenant = (await nobody.Db.Tenants.ToListAsync()).Single(t => t.Id.Value == slug);
        await using var scope = await TenantScope.Of(instance.Services, tenant, Intent.Write);
        var group = new OwnGroup { Name = $"Krets {Guid.NewGuid()}", Codes = ["2580", "2581", "0180"] };
        var saved = new SavedComparison
        {
            Title = "Behöriga elever",
            Address = "jamfor/N15419",
            SavedBy = "Någon",
            SavedAt = DateTimeOffset.UnixEpoch,
            SeenAt = DateTimeOffset.UnixEpoch,
        };
        var year = 2000 + await scope.Db.Annotations.CountAsync();
        var annotation = new Annotation
        {
            IndicatorId = "N15419",
            Year = year,
            Text = "Ny metod",
        };
        var fault = new FaultReport { Id = Guid.NewGuid(), Description = "Går inte att läsa." };
        var question = new Question
        {
            Id = Guid.NewGuid(),
            Text = "Varför just det?",
            AskedAt = DateTimeOffset.UnixEpoch,
        };
        var link = new IdentityLink
        {
            Issuer = "https://leverantor.example",
            Subject = $"{Guid.NewGuid()}",
            AccountId = (await nobody.Db.Accounts.SingleAsync(a => a.Email == $"lasare@{slug}.example")).Id,
        };
        scope.Db.AddRange(group, saved, annotation, fault, question, link);
        await scope.Db.SaveChangesAsync();
        await scope.Commit();
        return ($"{group.Id}", $"{saved.Id}", $"{annotation.Id}", $"{fault.Id}", $"{link.Id}", $"{question.Id}");
    }
}
