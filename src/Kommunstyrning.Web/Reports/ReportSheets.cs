using Kommunstyrning.FollowUp;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Reports;

/// <summary>A round's report as a workbook: goals, indicators, companies' financial targets and activities each on a sheet, and what it is on a fifth.</summary>
internal static class ReportSheets
{
    /// <param name="name">Of the file, without ending.</param>
    public static ExcelWorkbook Of(RoundDocument document, string name) =>
        new(name, [Goals(document), Indicators(document), Financials(document), Activities(document), About(document)]);

    /// <summary>A row for each unit that speaks of a goal, and one for a goal of which nobody does.</summary>
    private static ExcelSheet Goals(RoundDocument document) =>
        new(
            "Mål",
            [
                "Mål",
                "Ordalydelse",
                "Område",
                "Bidrar till",
                "Ansvarar",
                "God ekonomisk hushållning",
                "Enhet",
                "Enheten ansvarar",
                "Bedömning",
                "Regelns förslag",
                "Skäl till annan bedömning",
                "Varför blev det så?",
                "Vad gör ni nu?",
                "Vad har ni lärt er?",
                "Exempel",
            ],
            document.Goals.SelectMany(goal =>
                goal.Assessments.Count == 0
                    ? [Row(document, goal, null)]
                    : goal.Assessments.Select(said => Row(document, goal, said))
            )
        );

    private static object?[] Row(RoundDocument document, DocumentGoal goal, DocumentAssessment? said) =>
        [
            goal.Label,
            goal.Title,
            goal.Area,
            string.Join(", ", goal.Serves),
            goal.Owner,
            goal.Management is { } management ? DocumentText.Of(management) : null,
            said?.Unit,
            said is null ? null : YesNo(said.IsOwner),
            said?.Assessment is { } assessment ? AssessmentText.Of(assessment, document.IsForecast) : null,
            said?.Proposed is { } proposed ? AssessmentText.Of(proposed, document.IsForecast) : null,
            said is { IsOverridden: true } ? said.OverrideReason : null,
            said?.Why,
            said?.Next,
            said?.Learnt,
            YesNo(goal.IsExample),
        ];

    private static ExcelSheet Indicators(RoundDocument document) =>
        new(
            "Indikatorer",
            [
                "Mål",
                "Ordalydelse",
                "Kod",
                "Indikator",
                "Kön",
                "Enhet",
                "Utgångsår",
                "Utgångsvärde",
                "Planen säger",
                "Gäller",
                "Utfall",
                "Preliminärt",
                "Målår",
                "Mål",
                "Läge",
                "Regeln säger",
                "Skäl till annat läge",
                "Varför det inte går att bedöma",
                "Källa",
            ],
            document.Goals.SelectMany(goal =>
                goal.Indicators.Select(i =>
                    new object?[]
                    {
                        goal.Label,
                        goal.Title,
                        i.Code,
                        i.Name,
                        GenderWord(i.Gender),
                        i.Unit,
                        i.BaseYear,
                        i.Base,
                        i.Expected,
                        i.When,
                        i.Value,
                        i.Value is null ? null : YesNo(i.IsPreliminary),
                        i.FinalYear,
                        i.Final,
                        i.Status is { } status ? DisplayText.Of(status) : "Följs utan målvärde",
                        i.RuleStatus is { } rule ? DisplayText.Of(rule) : null,
                        i.OverrideReason,
                        i.WhyUnknown is { } why ? DocumentText.Of(why) : null,
                        SourceOf(i),
                    }
                )
            )
        );

    private static ExcelSheet Financials(RoundDocument document) =>
        new(
            "Ekonomiska mål",
            [
                "Mål",
                "Ordalydelse",
                "Bolag",
                "Ekonomiskt mål",
                "Enhet",
                "Krav",
                "Gäller",
                "Utfall",
                "Prognos",
                "Läge",
                "Exempel",
            ],
            document.Goals.SelectMany(goal =>
                goal.Financials.Select(f =>
                    new object?[]
                    {
                        goal.Label,
                        goal.Title,
                        f.Company,
                        f.Name,
                        f.Measure,
                        f.Target,
                        f.Year,
                        f.Value,
                        f.Value is null ? null : YesNo(f.IsForecast),
                        DisplayText.Of(f.Status),
                        YesNo(f.IsExample),
                    }
                )
            )
        );

    private static ExcelSheet Activities(RoundDocument document) =>
        new(
            "Aktiviteter",
            ["Mål", "Ordalydelse", "Aktivitet", "Vem", "Sista dag", "Läge", "Exempel"],
            document.Goals.SelectMany(goal =>
                goal.Activities.Select(a =>
                    new object?[]
                    {
                        goal.Label,
                        goal.Title,
                        a.Title,
                        a.Unit,
                        a.End?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                        DocumentText.Of(a),
                        YesNo(a.IsExample),
                    }
                )
            )
        );

    private static ExcelSheet About(RoundDocument document) =>
        new("Om rapporten", ["Uppgift", "Innehåll"], Facts(document).Select(f => new object?[] { f.Name, f.Said }));

    private static IEnumerable<(string Name, string Said)> Facts(RoundDocument document)
    {
        yield return ("Rapport", document.Name);
        yield return ("Kommun", document.Municipality);
        yield return ("Period", DocumentText.Period(document));
        yield return ("Läge", DocumentText.Decision(document));
        if (document.Decision is { Reason.Length: > 0 } decision)
            yield return ($"Skäl till utgåva {decision.Edition}", decision.Reason);
        if (document.IsExample)
            yield return ("Exempel", "Rapporten är påhittad.");
        yield return ("Uppgifterna gäller den", Swedish.Date(document.AsOf));
        yield return ("Så vägs målen samman", DocumentText.Of(document.Weighing));
        if (document.MethodText.Length > 0)
            yield return ("Metod, med kommunens ord", document.MethodText);
        yield return ("Tre tecken", DocumentText.Apart);
        yield return ("Underlaget", DocumentText.Evidence(ReportSummary.Count(document)));
        foreach (var ground in DocumentText.Grounds(document))
            yield return ground;
        if (document.GroupText.Length > 0)
            yield return ("Samlad bedömning, med kommunens ord", document.GroupText);
        foreach (var unit in document.Units)
            yield return (unit.Name, $"{Swedish.Stop(DocumentText.Of(unit.State))} {unit.Summary}".TrimEnd());
        yield return (
            "Källor",
            $"{Provenance.Raw}, där inget annat står. {Provenance.Own} för egna nyckeltal. Läge är {Swedish.Lower(Provenance.Computed)}. Utgångsvärden, mål, bedömningar och aktiviteter är angivna av {document.Municipality}."
        );
    }

    private static string SourceOf(DocumentIndicator i) =>
        i.IsExample ? Provenance.Example
        : i.IsOwn ? Provenance.Own
        : Provenance.Raw;

    private static string GenderWord(Gender gender) =>
        gender switch
        {
            Gender.Total => "alla",
            Gender.Women => "kvinnor",
            Gender.Men => "män",
        };

    private static string YesNo(bool holds) => holds ? "ja" : "nej";
}
