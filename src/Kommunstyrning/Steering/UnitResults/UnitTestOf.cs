using Kommunstyrning.Organisation;

namespace Kommunstyrning.Steering;

/// <summary>
/// Which of an element's tests is put to a unit, and who answers it: a committee its own, an administration with its
/// committee, a department under a company with the company.
/// </summary>
/// <param name="Answers">The unit whose figures they are.</param>
public sealed record UnitTestOf(Unit Answers, UnitTest Test)
{
    /// <summary>It answers with financial targets rather than with a budget grant.</summary>
    public bool IsCompanys => Test.Kind == UnitKind.Company;

    /// <returns>Null where the element puts no test to units of its kind, as to the council.</returns>
    public static UnitTestOf? Find(Plan plan, Element element, Unit unit)
    {
        var answers = AnswersFor(plan, unit);
        var kind = KindOf(answers.Kind);
        return kind is not null && element.Tests.Find(t => t.Kind == kind) is { } test ? new(answers, test) : null;
    }

    /// <summary>The units that answer to any of the element's tests, by kind and place.</summary>
    public static IEnumerable<UnitTestOf> All(Plan plan, Element element) =>
        plan
            .Units.OrderBy(u => u.Kind)
            .ThenBy(u => u.Order)
            .Select(u => (Unit: u, Test: Find(plan, element, u)))
            .Where(t => t.Test is { } test && test.Answers.Id == t.Unit.Id)
            .Select(t => t.Test!);

    private static Unit AnswersFor(Plan plan, Unit unit)
    {
        for (var at = unit; at is not null; at = plan.FindUnit(at.ParentId))
        {
            if (
                at.Kind is UnitKind.Company or UnitKind.Committee or UnitKind.ExecutiveBoard
                || plan.FindUnit(at.ParentId) is null or { Kind: UnitKind.Council }
            )
                return at;
        }
        return unit;
    }

    /// <summary>The board, and an administration that has no committee, have a grant as a committee has.</summary>
    private static UnitKind? KindOf(UnitKind kind) =>
        kind switch
        {
            UnitKind.Company => UnitKind.Company,
            UnitKind.Committee or UnitKind.ExecutiveBoard or UnitKind.Administration => UnitKind.Committee,
            UnitKind.Council or UnitKind.Department => null,
        };
}
