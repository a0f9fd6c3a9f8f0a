using Kommunstyrning.Indicators;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.UnitResults;

/// <summary>What one unit answers to an element's test, as the API tells it.</summary>
/// <param name="Test">Name of the test that its kind is put to: Kommunbidrag, Ekonomiskt mål.</param>
/// <param name="Grants">Of a committee, rising by year; empty for a company.</param>
/// <param name="Targets">Of a company; empty for a committee.</param>
/// <param name="Revision">0 where nothing has been answered.</param>
public sealed record UnitResultAnswer(
    Guid UnitId,
    string Unit,
    UnitKind Kind,
    string Test,
    IReadOnlyList<GrantYearAnswer> Grants,
    IReadOnlyList<FinancialTargetAnswer> Targets,
    string Rule,
    bool IsExample,
    int Revision
)
{
    /// <param name="result">Null where nothing has been answered.</param>
    internal static UnitResultAnswer Of(UnitTestOf test, UnitResult? result, TargetRules rules) =>
        new(
            test.Answers.Id,
            test.Answers.Name,
            test.Answers.Kind,
            test.Test.Name,
            [.. (test.IsCompanys ? [] : result?.Grants ?? []).Select(g => GrantYearAnswer.Of(g, rules))],
            [.. (test.IsCompanys ? result?.Targets ?? [] : []).Select(FinancialTargetAnswer.Of)],
            test.IsCompanys ? UnitResultText.RuleOfTargets : UnitResultText.RuleOf(rules),
            result?.IsExample ?? false,
            result?.Revision ?? 0
        );
}

/// <summary>Grant, outcome and deviation in millions of kronor.</summary>
/// <param name="Deviation">Positive where it cost less than the grant; null without an outcome.</param>
/// <param name="DeviationPercent">Of the grant.</param>
public sealed record GrantYearAnswer(
    int Year,
    double Grant,
    double? Outcome,
    bool IsForecast,
    double? Deviation,
    double? DeviationPercent,
    GrantStatus Status
)
{
    internal static GrantYearAnswer Of(GrantYear year, TargetRules rules) =>
        new(
            year.Year,
            year.Grant,
            year.Outcome,
            year.IsForecast,
            year.Deviation,
            year.DeviationPercent,
            UnitResultJudgement.Of(year, rules.GrantTolerance)
        );
}

/// <param name="Measure">Its unit: "%", "mnkr".</param>
/// <param name="Status">A forecast is never reached.</param>
public sealed record FinancialTargetAnswer(
    string Name,
    string Measure,
    Direction Direction,
    double Value,
    IReadOnlyList<FinancialYear> Years,
    TargetStatus Status
)
{
    internal static FinancialTargetAnswer Of(FinancialTarget target) =>
        new(target.Name, target.Measure, target.Direction, target.Value, target.Years, UnitResultJudgement.Of(target));
}
