using System.Reflection;
using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Tests.Architecture;

[Trait("Database", "none")]
public sealed class ModulesTests
{
    [Fact]
    public void No_room_touches_a_room_that_the_table_does_not_give_it() =>
        Assert.Empty(Modules.Breaches(Modules.Types));

    [Fact]
    public void Every_room_of_the_core_stands_in_the_table()
    {
        var modules = typeof(Tenant)
            .Assembly.GetTypes()
            .Select(t => t.Namespace ?? "")
            .Where(n => n.StartsWith("Kommunstyrning.", StringComparison.Ordinal));

        Assert.All(
            modules.Select(n => n.Split('.')[1]).Distinct(StringComparer.Ordinal),
            module => Assert.Contains(module, Modules.MayTouch.Keys)
        );
    }

    /// <summary>What is left when rooms that touch none that are left are taken away, again and again, goes in a ring.</summary>
    [Fact]
    public void The_table_leads_no_room_back_to_itself()
    {
        var left = Modules.MayTouch.Keys.ToHashSet(StringComparer.Ordinal);

        while (left.RemoveWhere(module => !Modules.MayTouch[module].Any(left.Contains)) > 0) { }

        Assert.Empty(left);
    }

    [Fact]
    public void The_check_sees_the_rooms_that_exist()
    {
        Assert.Contains(typeof(TenantId), References.Of(typeof(Unit)));
        Assert.Contains(typeof(TenantTransaction), Modules.Types);
        Assert.Contains(typeof(Program), Modules.Types);
    }

    /// <summary>Each fixture stands in a module's namespace and breaks the table in its own way.</summary>
    [Theory]
    [InlineData("Kommunstyrning.Tenancy.InheritsABreach", "Kommunstyrning.Store.IRecorded")]
    [InlineData("Kommunstyrning.Tenancy.DeclaresABreach", "Kommunstyrning.Organisation.Unit")]
    [InlineData("Kommunstyrning.Tenancy.HidesABreachInABody", "Kommunstyrning.Steering.Wording")]
    [InlineData("Kommunstyrning.Tenancy.HidesABreachInALambda", "Kommunstyrning.Steering.Element")]
    [InlineData("Kommunstyrning.Tenancy.HidesABreachInAsyncWork", "Kommunstyrning.Store.TenantTransaction")]
    [InlineData("Kommunstyrning.Tenancy.NamesABreachAsTypeArgument", "Kommunstyrning.Organisation.Unit")]
    [InlineData("Kommunstyrning.Unheard.OfRoom", "Kommunstyrning.Tenancy.TenantId")]
    [InlineData("Kommunstyrning.Web.Left.Module", "Kommunstyrning.Web.Right.Module")]
    [InlineData("Kommunstyrning.Web.Shell.PageContextWithAnEndpoint", "Kommunstyrning.Web.Right.Module")]
    public void The_check_sees_each_kind_of_breach(string from, string to)
    {
        var types = Assembly.GetExecutingAssembly().GetTypes().Where(t => t.FullName!.Split('+')[0] == from).ToList();

        Assert.NotEmpty(types);
        Assert.Contains($"{from} touches {to}", Modules.Breaches(types));
    }

    [Fact]
    public void What_the_table_gives_is_no_breach() =>
        Assert.Empty(
            Modules.Breaches([typeof(Web.Right.Module), typeof(Kommunstyrning.Onboarding.MayTouchItsNeighbours)])
        );
}
