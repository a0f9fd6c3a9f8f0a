using System.Globalization;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.FollowUp.Work;

/// <summary>What has changed, as a sentence with the thing's name as a link in it.</summary>
public sealed record FactText(string Before, string Name, string Address, string After)
{
    public static FactText Of(PageContext page, Plan plan, WorkFact fact) =>
        fact switch
        {
            { Round: { } round, Unit: { } unit } => Report(RoundText.ReportAt(page, round, unit.Id), unit.Name, fact),
            { Round: { } round } => new("", round.Name, RoundText.AddressOf(page, round), OfRound(fact)),
            { Activity: { } activity } => fact.IsNew(nameof(Activity))
                ? new("Ny aktivitet: ", activity.Title, page.At($"aktivitet/{activity.Id}"), ".")
                : new("", activity.Title, page.At($"aktivitet/{activity.Id}"), Work(activity, fact)),
            _ => OfElement(page, plan, fact),
        };

    private static FactText Report(string address, string unit, WorkFact fact)
    {
        var (state, round) = (fact.Now(nameof(UnitReport), nameof(UnitReport.State)), fact.Round!.Name);
        return state switch
        {
            nameof(ReportState.Ready) => new("", unit, address, $" lämnade in sin rapport till {round}."),
            nameof(ReportState.Approved) => new("Rapporten från ", unit, address, $" till {round} godkändes."),
            nameof(ReportState.Returned) => new("Rapporten från ", unit, address, $" till {round} skickades tillbaka."),
            _ => new("", unit, address, $" tog tillbaka sin rapport till {round}."),
        };
    }

    private static string OfRound(WorkFact fact) =>
        fact.Now(nameof(Round), nameof(Round.State)) switch
        {
            nameof(RoundState.Open) => fact.Round!.Edition > 0 ? " öppnades igen." : " öppnades.",
            nameof(RoundState.Locked) => " beslutades.",
            nameof(RoundState.Planned) => " förbereds.",
            _ when fact.Touches(nameof(Round), nameof(Round.Deadlines)) => " fick nya sista dagar.",
            _ when fact.Touches(nameof(Round), nameof(Round.GroupText)) => " fick en ny samlad bedömning.",
            _ => " ändrades.",
        };

    private static string Work(Activity activity, WorkFact fact)
    {
        if (fact.Touches(nameof(Activity), nameof(Activity.ClosedOn)))
            return activity.IsClosed ? " avslutades." : " togs upp igen.";
        var parts = new List<string>();
        if (fact.Touches(nameof(Activity), nameof(Activity.State)))
            parts.Add(State(activity.State));
        if (fact.Touches(nameof(Activity), nameof(Activity.End)))
            parts.Add(
                activity.End is { } end ? $"fick nytt slutdatum, {Swedish.Until(end)}" : "har inget slutdatum längre"
            );
        return parts.Count == 0 ? " ändrades." : $" {Swedish.List(parts)}.";
    }

    private static string State(ActivityState state) =>
        state switch
        {
            ActivityState.NotStarted => "har inte börjat",
            ActivityState.OnPlan => "går som planerat",
            ActivityState.Delayed => "är försenad",
            ActivityState.Stopped => "har stannat",
            ActivityState.Done => "är klar",
        };

    private static FactText OfElement(PageContext page, Plan plan, WorkFact fact)
    {
        var element = fact.Element!;
        var address = page.At($"del/{element.Id}");
        if (fact.IsNew(nameof(Element)) && !element.State.IsDecided())
            return new(
                $"{(element.State == ElementState.InReview ? "På granskning" : "Nytt utkast")}: ",
                element.Title,
                address,
                "."
            );
        var (verbs, got) = (new List<string>(), new List<string>());
        if (State(fact.Now(nameof(Element), nameof(Element.State))) is { } state)
            verbs.Add(state);
        if (fact.Touches(nameof(Element), nameof(Element.ParentId)) && !fact.IsNew(nameof(Element)))
            verbs.Add("flyttades");
        Add(nameof(Element), "ny rubrik", nameof(Element.Title));
        Add(nameof(Element), "ny text", nameof(Element.Body), nameof(Element.Sections));
        Add(
            nameof(Element),
            "nytt nuläge eller önskat läge",
            nameof(Element.CurrentState),
            nameof(Element.DesiredState)
        );
        Add(nameof(Element), "ny period", nameof(Element.PeriodFrom), nameof(Element.PeriodTo));
        if (Owner(plan, fact) is { Length: > 0 } owner)
            got.Add(owner);
        Add(nameof(Target), "nytt målvärde");
        Add(nameof(Measure), "andra nyckeltal");
        if (verbs.Count == 0)
        {
            Add(nameof(Decision), "ett beslut");
            Add(nameof(Contributor), "andra medverkande");
            Add(nameof(ElementLink), "nya kopplingar");
        }
        if (got.Count > 0)
            verbs.Add($"fick {Swedish.List(got)}");
        return new("", element.Title, address, verbs.Count == 0 ? " ändrades." : $" {Swedish.List(verbs)}.");

        void Add(string entity, string what, params string[] fields)
        {
            if (!(entity is nameof(Element) && fact.IsNew(entity)) && fact.Touches(entity, fields))
                got.Add(what);
        }
    }

    private static string Owner(Plan plan, WorkFact fact) =>
        fact.IsNew(nameof(Element)) || fact.Now(nameof(Element), nameof(Element.OwnerUnitId)) is not { } owner ? ""
        : Guid.TryParse(owner, CultureInfo.InvariantCulture, out var id) && plan.FindUnit(id) is { } unit
            ? $"en ny ansvarig, {unit.Name}"
        : "ingen ansvarig";

    private static string? State(string? state) =>
        state switch
        {
            nameof(ElementState.Draft) => "är ett utkast igen",
            nameof(ElementState.InReview) => "skickades på granskning",
            nameof(ElementState.Adopted) => "antogs",
            nameof(ElementState.InForce) => "började gälla",
            nameof(ElementState.FollowedUp) => "följdes upp",
            nameof(ElementState.Superseded) => "gäller inte längre",
            _ => null,
        };
}
