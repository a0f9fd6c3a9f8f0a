using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.Reports;

/// <summary>The tables of a goal.</summary>
internal static class ReportTables
{
    public static TableBlock Indicators(int number, DocumentGoal goal) =>
        new(
            number,
            $"Indikatorer för {Swedish.Lower(goal.Label)}",
            [
                new("Indikator", 25),
                new("Enhet", 9),
                new("Bas", 13, IsNumber: true),
                new("Planen säger", 12, IsNumber: true),
                new("Utfall", 15, IsNumber: true),
                new("Mål", 15, IsNumber: true),
                new("Läge", 16),
            ],
            [.. goal.Indicators.Select(Row)]
        );

    public static TableBlock Activities(int number, DocumentGoal goal) =>
        new(
            number,
            $"Aktiviteter för {Swedish.Lower(goal.Label)}",
            [new("Aktivitet", 45), new("Vem", 22), new("Sista dag", 16), new("Läge", 17)],
            [
                .. goal.Activities.Select(a =>
                    new[]
                    {
                        a.IsExample ? $"{a.Title} (exempel)" : a.Title,
                        a.Unit.Length > 0 ? a.Unit : DocumentText.None,
                        a.End is { } end ? Swedish.Date(end) : DocumentText.None,
                        DocumentText.Of(a),
                    }
                ),
            ]
        );

    public static TableBlock Financials(int number, DocumentGoal goal) =>
        new(
            number,
            $"Bolagens ekonomiska mål för {Swedish.Lower(goal.Label)}",
            [
                new("Ekonomiskt mål", 30),
                new("Bolag", 25),
                new("Krav", 15, IsNumber: true),
                new("Utfall", 16, IsNumber: true),
                new("Läge", 14),
            ],
            [
                .. goal.Financials.Select(f =>
                    new[]
                    {
                        f.IsExample ? $"{f.Name} (exempel)" : f.Name,
                        f.Company,
                        UnitResultText.Asked(f),
                        UnitResultText.Now(f),
                        DisplayText.Of(f.Status),
                    }
                ),
            ]
        );

    private static string[] Row(DocumentIndicator i) =>
        [
            DocumentText.Name(i),
            i.Unit.Length > 0 ? i.Unit : DocumentText.None,
            DocumentText.At(i, i.Base, i.BaseYear),
            DocumentText.At(i, i.Expected, year: null),
            DocumentText.Outcome(i),
            DocumentText.At(i, i.Final, i.FinalYear),
            DocumentText.Status(i),
        ];
}
