using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.FollowUp.Fulfilment;

/// <summary>The auditor's table: one row for each unit that says something of a goal.</summary>
internal static class AuditColumns
{
    public static IReadOnlyList<TableColumn<AuditedGoal>> Of(RoundAudit audit)
    {
        var isForecast = audit.Found.Document.IsForecast;
        return
        [
            new("management", "God ekonomisk hushållning", g => g.Goal.Management is { } m ? DisplayText.Of(m) : ""),
            new("area", "Område", g => g.Goal.Area),
            new("goal", "Mål", g => g.Goal.Title),
            new("unit", "Enhet", g => g.Unit),
            new("isOwner", "Svarar för målet", g => g.IsOwner),
            new("assessment", "Bedömning", g => SignalText.Of(g.Said, isForecast)),
            new("proposed", "Regelns förslag", g => g.Proposed is null ? "" : SignalText.Of(g.Proposed, isForecast)),
            new("isOverridden", "Annat än regeln", g => g.IsOverridden),
            new("reason", "Skäl", g => g.OverrideReason),
            new("judgedBy", "Bedömd av", g => g.JudgedBy),
            new("judgedAt", "När", g => g.JudgedAt is { } at ? Swedish.Moment(at) : ""),
            new("approvedBy", "Godkänd av", g => g.ApprovedBy),
            new("indicators", "Indikatorer med målvärde", g => g.Indicators.All),
            new("reached", "Har nått målet", g => g.Indicators.Reached),
            new("withoutValue", "Saknar värde", g => g.Indicators.Unknown),
        ];
    }
}
