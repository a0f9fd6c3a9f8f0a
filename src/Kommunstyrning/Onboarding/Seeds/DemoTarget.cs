using System.Globalization;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>One target of the demonstration.</summary>
/// <param name="Template">The template's key.</param>
/// <param name="Element">The element's key in it.</param>
/// <param name="Way">Base, milestones and target: "2022:78.4 2027:85"; the way it goes is good. Empty for none.</param>
/// <param name="Without">Why it is followed without a target; empty where there is one.</param>
internal sealed record DemoTarget(string Template, string Element, string Code, string Way = "", string Without = "")
{
    public Target Of(TenantId tenant)
    {
        var points = Way.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Point).ToList();
        var target = new Target
        {
            TenantId = tenant,
            Id = StableId.Of(tenant, "target", $"{Element}/{Code}"),
            ElementId = StableId.Of(tenant, "element", Element),
            IndicatorId = Code,
            WithoutReason = Without,
            IsExample = true,
        };
        if (points is not [var start, .. var milestones, var goal])
            return target;
        (target.BaseYear, target.BaseValue) = (start.Year, start.Value);
        (target.FinalYear, target.FinalValue) = (goal.Year, goal.Value);
        target.Milestones = [.. milestones];
        target.Direction = goal.Value > start.Value ? Direction.Higher : Direction.Lower;
        return target;
    }

    private static TargetPoint Point(string word) =>
        word.Split(':') is [var year, var value]
            ? new(int.Parse(year, CultureInfo.InvariantCulture), double.Parse(value, CultureInfo.InvariantCulture))
            : throw new FormatException(word);
}
