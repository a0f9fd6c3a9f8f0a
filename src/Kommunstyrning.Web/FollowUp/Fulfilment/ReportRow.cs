using Kommunstyrning.FollowUp;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.FollowUp.Fulfilment;

/// <summary>One row of the report as a table: what somebody says, an indicator, a piece of work, or a company's financial target. Exactly one of the four is there.</summary>
internal sealed record ReportRow(
    RoundDocument Document,
    DocumentGoal Goal,
    DocumentAssessment? Said,
    DocumentIndicator? Figure,
    DocumentActivity? Work,
    DocumentFinancial? Financial = null
)
{
    /// <summary>Each row tells what it is, so that rows can be cut out and mixed.</summary>
    public static IReadOnlyList<TableColumn<ReportRow>> Columns { get; } =
    [
        new("round", "Uppföljning", r => r.Document.RoundId.ToString()),
        new("name", "Namn", r => r.Document.Name),
        new("edition", "Utgåva", r => r.Document.Decision?.Edition),
        new("decidedOn", "Beslutad", r => Day(r.Document.Decision?.DecidedOn)),
        new("asOf", "Läget den", r => Day(r.Document.AsOf)),
        new("area", "Område", r => r.Goal.Area),
        new("goalId", "Målets id", r => r.Goal.ElementId.ToString()),
        new("goal", "Mål", r => r.Goal.Title),
        new("owner", "Svarar", r => r.Goal.Owner),
        new("management", "God ekonomisk hushållning", r => r.Goal.Management is { } m ? Code(m) : ""),
        new(
            "signal",
            "Tecken",
            r =>
                r.Said is not null ? "assessment"
                : r.Figure is not null ? "indicator"
                : r.Financial is not null ? "financialTarget"
                : "activity"
        ),
        new("what", "Vad", r => r.Said?.Unit ?? r.Figure?.Name ?? r.Financial?.Name ?? r.Work!.Title),
        new("code", "Kod", r => r.Figure?.Code ?? ""),
        new("gender", "Kön", r => r.Figure is { } f ? GenderCode.Of(f.Gender) : ""),
        new("unit", "Enhet", r => r.Figure?.Unit ?? r.Financial?.Measure ?? ""),
        new("when", "Tid", r => r.Figure?.When ?? YearOf(r.Financial) ?? Day(r.Work?.End)),
        new("value", "Värde", r => r.Figure?.Value ?? r.Financial?.Value),
        new("preliminary", "Preliminärt", r => r.Figure?.IsPreliminary ?? r.Financial?.IsForecast),
        new("baseYear", "Utgångsår", r => r.Figure?.BaseYear),
        new("base", "Utgångsvärde", r => r.Figure?.Base),
        new("expected", "Enligt planen", r => r.Figure?.Expected),
        new("targetYear", "Målår", r => r.Figure?.FinalYear),
        new("target", "Målvärde", r => r.Figure?.Final ?? r.Financial?.Target),
        new("status", "Läge", r => r.Status),
        new(
            "proposed",
            "Regelns förslag",
            r =>
                r.Said?.Proposed is { } p ? Code(p)
                : r.Figure?.RuleStatus is { } s ? Code(s)
                : ""
        ),
        new("reason", "Skäl", r => r.Reason),
        new(
            "isExample",
            "Exempel",
            r => r.Figure?.IsExample ?? r.Financial?.IsExample ?? r.Work?.IsExample ?? r.Goal.IsExample
        ),
        new(
            "source",
            "Källa",
            r =>
                r.Figure is { } f ? SignalText.Source(f)
                : r.Said is not null ? $"Bedömning av {r.Said.Unit}"
                : r.Financial is { } asked ? $"Angivet av {asked.Company}"
                : Provenance.Own
        ),
    ];

    private string Status =>
        Said is not null
            ? Said.Assessment is { } said
                ? Code(said)
                : ""
            : Figure is not null
                ? Figure.Status is { } status
                    ? Code(status)
                    : ""
                : Financial is not null
                    ? Code(Financial.Status)
                    : Work!.IsClosed
                        ? "closed"
                        : Code(Work.State);

    private string Reason =>
        Said?.OverrideReason is { Length: > 0 } said ? said
        : Figure is { WhyUnknown: { } why } ? Code(why)
        : Figure?.OverrideReason ?? "";

    public static IEnumerable<ReportRow> Of(RoundDocument document) =>
        document.Goals.SelectMany(g =>
            g.Assessments.Select(a => new ReportRow(document, g, a, Figure: null, Work: null))
                .Concat(g.Indicators.Select(i => new ReportRow(document, g, Said: null, i, Work: null)))
                .Concat(g.Financials.Select(f => new ReportRow(document, g, Said: null, Figure: null, Work: null, f)))
                .Concat(g.Activities.Select(a => new ReportRow(document, g, Said: null, Figure: null, a)))
        );

    /// <summary>As in the answers of the API.</summary>
    internal static string Code<T>(T value)
        where T : struct, Enum => Swedish.Lower(value.ToString());

    private static string? YearOf(DocumentFinancial? financial) =>
        financial is null ? null : financial.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static string Day(DateOnly? day) =>
        day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
