using System.Reflection;
using Kommunstyrning.Access;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Indicators;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Steering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Access;

/// <summary>What a person may do is asked of the one who asks, by the use case itself, whatever endpoint it is called from.</summary>
public sealed class CallerAccessTests(Instance instance) : IClassFixture<Instance>
{
    /// <summary>Those of whole modules, and the one of Onboarding that a municipality's own editors use.</summary>
    private static IEnumerable<MethodInfo> UseCases =>
        typeof(CreateElement)
            .Assembly.GetTypes()
            .Where(t =>
                t is { IsPublic: true, IsAbstract: false }
                && (
                    t.Namespace
                        is "Kommunstyrning.Steering"
                            or "Kommunstyrning.Organisation"
                            or "Kommunstyrning.FollowUp"
                    || t == typeof(KeepComparison)
                    || t == typeof(SaveOwnIndicator)
                    || t == typeof(RemoveOwnIndicator)
                    || t == typeof(WriteOwnValues)
                    || t == typeof(RemoveOwnValue)
                    || t == typeof(SaveOwnGroup)
                    || t == typeof(NearestAreasQuery)
                    || t == typeof(SaveAnnotation)
                    || t == typeof(EditPresentation)
                    || t == typeof(InviteMember)
                    || t == typeof(ChangeRoles)
                    || t == typeof(RenewLink)
                    || t == typeof(EndMembership)
                    || t == typeof(SupportVisitsQuery)
                    || t == typeof(SaveProvider)
                    || t == typeof(RemoveLink)
                    || t == typeof(SaveClient)
                    || t == typeof(WithdrawGrant)
                    || t == typeof(TakePeople)
                    || t == typeof(TakeGoals)
                    || t == typeof(KeepWaitingRows)
                    || t == typeof(PassOverStep)
                    || t == typeof(ChooseTemplate)
                    || t == typeof(PublishPlan)
                    || t == typeof(LockRound)
                    || t == typeof(ReopenRound)
                )
            )
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => m.ReturnType.IsAssignableTo(typeof(Task)) && m.DeclaringType!.GetMethod("<Clone>$") is null);

    [Fact]
    public void Whatever_reads_or_changes_a_municipality_is_handed_who_asks() =>
        Assert.Empty(
            UseCases
                .Where(m => !IsForEveryone(m.DeclaringType!) && !IsToldWhoAsks(m.GetParameters()[0].ParameterType))
                .Select(m => $"{m.DeclaringType!.Name}.{m.Name}")
        );

    [Theory]
    [InlineData(Rights.None)]
    [InlineData(Rights.SeeDrafts)]
    [InlineData(Rights.Operate)]
    public async Task Whoever_may_not_edit_is_refused_by_every_use_case_that_changes_anything(Rights rights)
    {
        var access = CallerAccess.Anonymous with { Rights = rights };
        var before = await instance.Everything();
        await using var scope = instance.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        var pitea = (await db.Tenants.ToListAsync()).Single(t => t.Id.Value == "pitea");
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(pitea);
        await using var transaction = await TenantTransaction.Begin(db, Intent.Write, default);
        var asked = 0;

        foreach (var method in UseCases.Where(m => IsOutcome(m.ReturnType) && !IsQuery(m)))
        {
            var useCase = scope.ServiceProvider.GetRequiredService(method.DeclaringType!);
            var arguments = method.GetParameters().Select(p => p.Position == 0 ? access : Nothing(p.ParameterType));
            var task = (Task)method.Invoke(useCase, [.. arguments])!;
            await task;
            var outcome = task.GetType().GetProperty("Result")!.GetValue(task)!;
            var refusals = (IReadOnlyList<Refusal>)outcome.GetType().GetProperty("Refusals")!.GetValue(outcome)!;
            Assert.True(
                refusals is [{ Kind: RefusalKind.Forbidden }],
                $"{method.DeclaringType!.Name}.{method.Name}: {string.Join(' ', refusals)}"
            );
            asked++;
        }

        Assert.Equal(116, asked);
        Assert.Equal(403, Problem.Of(Refusal.Forbidden("Nej.")).Status);
        await transaction.DisposeAsync();
        Assert.Equal(before, await instance.Everything());
    }

    [Fact]
    public void A_right_that_is_limited_to_some_units_reaches_those_and_no_others()
    {
        var (mine, other) = (Guid.NewGuid(), Guid.NewGuid());
        var access = new CallerAccess(
            Guid.NewGuid(),
            "A",
            Rights.SeeDrafts,
            new Dictionary<Guid, Rights> { [mine] = Rights.Edit }
        );

        Assert.Null(access.WhyNot(Rights.Edit, mine));
        Assert.Equal(RefusalKind.Forbidden, access.WhyNot(Rights.Edit, other)!.Kind);
        Assert.Equal(RefusalKind.Forbidden, access.WhyNot(Rights.Edit)!.Kind);
        Assert.Equal(RefusalKind.Forbidden, access.WhyNot(Rights.Operate, mine)!.Kind);
        Assert.Null(access.WhyNot(Rights.SeeDrafts));
        Assert.Null(access.WhyNowhere(Rights.Edit));
        Assert.Equal(RefusalKind.Forbidden, access.WhyNowhere(Rights.Report)!.Kind);
        Assert.Null((access with { Rights = Rights.Edit }).WhyNot(Rights.Edit, other));
    }

    /// <summary>A role that is added and given no rights stops the first request of whoever has it.</summary>
    [Fact]
    public void Every_role_has_been_given_its_rights()
    {
        var unit = Guid.NewGuid();
        foreach (var role in Enum.GetValues<Role>())
        {
            var access = Holding(new RoleGrant(role, unit));
            Assert.NotEqual(Rights.None, access.Rights | Roles.Of(role).InShared);
            Assert.Equal(role is Role.Support, !Roles.Of(role).IsGiven);
            Assert.Equal(role is Role.Strategist, access.MayEdit);
            Assert.Equal(role is Role.Strategist or Role.Compiler, access.May(Rights.Edit, unit));
            Assert.False(access.MayOperate || access.Rights.HasFlag(Rights.Correct));
        }
        Assert.Throws<InvalidOperationException>(() => Holding(new RoleGrant((Role)99)));
    }

    [Fact]
    public void Several_roles_amount_to_all_that_each_of_them_does()
    {
        var (one, other) = (Guid.NewGuid(), Guid.NewGuid());
        var access = Holding(new(Role.Analyst), new(Role.Reporter, one), new(Role.Compiler, other));

        Assert.Equal(Rights.SeeDrafts | Rights.Compare, access.Rights);
        Assert.Equal((true, false), (access.May(Rights.Report, one), access.May(Rights.Edit, one)));
        Assert.Equal((true, true), (access.May(Rights.Report, other), access.May(Rights.Edit, other)));
    }

    private static CallerAccess Holding(params RoleGrant[] grants) =>
        new SignedIn(Guid.NewGuid(), Guid.NewGuid(), "A", grants, Rights.None).Access();

    [Fact]
    public async Task The_history_keeps_whose_account_it_was_beside_the_name_that_was_shown()
    {
        var pitea = new Steered(await instance.Editor("pitea"), "pitea");
        var added = await pitea.Added("vardering", await pitea.IdOf("Värdegrund"), "Konto i historiken");
        var id = Guid.Parse(added);

        await using var scope = instance.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        var tenant = (await db.Tenants.ToListAsync()).Single(t => t.Id.Value == "pitea");
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenant);
        await using var transaction = await TenantTransaction.Begin(db, Intent.Read, default);
        var account = await db.Accounts.SingleAsync(a => a.Email == "redaktor@pitea.example");
        var change = await db.Changes.FirstAsync(c => c.SubjectId == id);

        Assert.Equal((account.Id, account.DisplayName), (change.ByAccountId!.Value, change.By));
    }

    /// <summary>Units are public to all, and so is by what targets are judged; one asks as a stranger, whoever it is for.</summary>
    private static bool IsForEveryone(Type type) =>
        type == typeof(UnitsQuery)
        || type == typeof(TargetRulesQuery)
        || type == typeof(TermQuery)
        || type == typeof(FollowedIndicatorsQuery)
        || type == typeof(ShownPlansAcrossTenants)
        || type == typeof(ShownPlansQuery)
        || type == typeof(SeenByAllQuery)
        || type == typeof(ReportTemplateQuery)
        || type == typeof(JudgedGoalQuery)
        // values that anyone may know, and what has been decided
        || type == typeof(LiveValuesQuery)
        || type == typeof(LearntQuery);

    /// <summary>What has been read as somebody may see it is as good as who that was.</summary>
    private static bool IsToldWhoAsks(Type first) =>
        first == typeof(CallerAccess) || first == typeof(Plan) || first == typeof(ElementInPlan);

    /// <summary>It changes nothing, and may be asked by whoever sees what it is about.</summary>
    private static bool IsQuery(MethodInfo method) =>
        method.DeclaringType!.Name.EndsWith("Query", StringComparison.Ordinal);

    private static bool IsOutcome(Type task) =>
        task.IsGenericType
        && task.GetGenericArguments()[0] is { IsGenericType: true } result
        && result.GetGenericTypeDefinition() == typeof(Outcome<>);

    private static object? Nothing(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;
}
