using Kommunstyrning.FollowUp;
using Kommunstyrning.Indicators;
using Kommunstyrning.Organisation;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Tests.Reports;

/// <summary>A small report with values that are easily written wrong.</summary>
internal static class AwkwardDocument
{
    /// <summary>4,000 characters, the most that a text has.</summary>
    public static readonly string Long = string.Concat(Enumerable.Repeat("Åäö <&>. ", 444)) + "Slut";

    public static RoundDocument Of(Guid round, string municipality, DocumentDecision? decision) =>
        new()
        {
            RoundId = round,
            Municipality = municipality,
            Name = "Delårsrapport <jan–aug> & \"hösten\" 2026",
            Kind = RoundKind.Interim,
            PeriodFrom = new DateOnly(2026, 1, 1),
            PeriodTo = new DateOnly(2026, 8, 31),
            AsOf = new DateOnly(2026, 9, 15),
            Decision = decision,
            Weighing = Weighing.OwnerJudges,
            MethodText = "Vi följer lagen\u0001 och praxis.\uFFFF",
            GroupText = "=1+1 är inte en formel.\nAndra stycket.",
            Goals = [First, Second],
            UnitsAsked = 2,
            Units =
            [
                new(Guid.NewGuid(), "Bygg & trafik", UnitKind.Committee, ReportState.Writing, ""),
                new(Guid.NewGuid(), "Skolnämnden", UnitKind.Committee, ReportState.Approved, "Vi är på väg."),
            ],
        };

    private static DocumentGoal First =>
        new()
        {
            ElementId = Guid.Parse("00000000-0000-0000-0000-000000000001"),
            Label = "Mål 1",
            Title = "Fler väljer <själva> & tryggt",
            Area = "Skola",
            Owner = "Skolnämnden",
            Serves = ["Åmål 2050"],
            Management = EconomicManagement.Operations,
            Assessments =
            [
                new("Skolnämnden", true, Assessment.Reached, Assessment.Partly, "Hösten ser bättre ut", Long, "", ""),
                new("Bygg & trafik", false, null, null, "", "", "", ""),
            ],
            Indicators =
            [
                new("N15428", "Behöriga", Gender.Women, "procent", 1, "2025")
                {
                    Value = 0,
                    BaseYear = 2022,
                    Base = 80,
                    Expected = 85.25,
                    FinalYear = 2028,
                    Final = 90,
                    Status = TargetStatus.Behind,
                    Milestones = [new(2025, 85)],
                    Outcome = [new(2023, 81), new(2025, 0)],
                },
                new("N10002", "Utan värde", Gender.Total, "", 1, "")
                {
                    BaseYear = 2024,
                    Base = 5,
                    FinalYear = 2028,
                    Final = 6,
                    Status = TargetStatus.Unknown,
                    WhyUnknown = UnknownReason.NoValueSinceBase,
                },
                new("N10003", "Nära noll", Gender.Total, "kr/inv", 1, "2025")
                {
                    Value = -0.04,
                    Base = -0.0,
                    BaseYear = 2022,
                    FinalYear = 2028,
                    Final = -1234567.5,
                    Status = TargetStatus.Near,
                    RuleStatus = TargetStatus.Behind,
                    OverrideReason = "Nytt avtal",
                },
                new("N10004", "Stort", Gender.Total, "kr", 1, "2025") { Value = 1234567.5, IsPreliminary = true },
                new("E00001", "Få personer", Gender.Men, "procent", 0, "2025")
                {
                    BaseYear = 2022,
                    Base = 1,
                    FinalYear = 2028,
                    Final = 2,
                    Status = TargetStatus.Unknown,
                    WhyUnknown = UnknownReason.Withheld,
                    IsOwn = true,
                },
            ],
            Activities =
            [
                new(
                    "=HYPERLINK(\"http://x.example\")",
                    ActivityState.Done,
                    "Skolnämnden",
                    new DateOnly(2026, 6, 30),
                    false
                ),
                new("Slutade", ActivityState.Delayed, "", null, IsClosed: true),
                new("Påhittad", ActivityState.Delayed, "", null, false) { IsExample = true },
            ],
        };

    private static DocumentGoal Second =>
        new()
        {
            ElementId = Guid.Parse("00000000-0000-0000-0000-000000000002"),
            Label = "Mål 2",
            Title = "Utan nyckeltal",
            IsExample = true,
        };
}
