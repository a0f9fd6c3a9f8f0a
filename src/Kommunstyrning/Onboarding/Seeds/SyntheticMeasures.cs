using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// Follows an invented municipality's elements by indicators of the built-in sample, each with an invented target: the
/// lowest level first, then those above, round by round.
/// </summary>
internal static class SyntheticMeasures
{
    /// <summary>In one municipality: about what thirty programmes or fifty goals of a real one are followed by.</summary>
    public const int Count = 200;

    private static readonly string[] Codes = ["N99003", "N99104", "N99105", "N99302", "N99303", "N99601", "N99652"];

    /// <param name="elements">In the order of the levels, the highest first.</param>
    public static IEnumerable<(Measure Measure, Target Target)> Of(TenantId tenant, IReadOnlyList<Element> elements) =>
        Enumerable.Range(0, Math.Min(Count, elements.Count * Codes.Length)).Select(n => One(tenant, elements, n));

    private static (Measure, Target) One(TenantId tenant, IReadOnlyList<Element> elements, int number)
    {
        var (round, place) = Math.DivRem(number, elements.Count);
        var element = elements[elements.Count - 1 - place];
        var code = Codes[(place + round) % Codes.Length];
        var measure = new Measure
        {
            TenantId = tenant,
            Id = StableId.Of(tenant, "measure", $"{element.Id}/{code}"),
            ElementId = element.Id,
            IndicatorId = code,
            Order = round,
        };
        var target = new Target
        {
            TenantId = tenant,
            Id = StableId.Of(tenant, "target", $"{element.Id}/{code}"),
            ElementId = element.Id,
            IndicatorId = code,
            BaseYear = 2020,
            BaseValue = 60,
            Milestones = [new(2024, 65)],
            FinalYear = 2030,
            FinalValue = 80,
            Direction = Direction.Higher,
            IsExample = true,
        };
        return (measure, target);
    }
}
