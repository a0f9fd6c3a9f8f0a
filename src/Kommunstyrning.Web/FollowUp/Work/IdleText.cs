using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.FollowUp.Work;

/// <summary>Said to whoever nothing waits for: why, and what to do.</summary>
/// <param name="Why">One sentence.</param>
/// <param name="Act">What to do; empty where it is to read what stands below.</param>
/// <param name="Address">Within the municipality.</param>
public sealed record IdleText(string Why, string Act, string Address)
{
    public static IdleText Of(MyWork work, CallerAccess access) =>
        access switch
        {
            { HasPlace: false } => new(
                "Ditt konto har ingen plats i den här kommunen, så inget kan vänta på dig här: du läser det som alla kan läsa.",
                "",
                ""
            ),
            { MayEdit: true } when work.Plan is not { Version.State: VersionState.InForce } => new(
                "Ingen styrmodell är i kraft än, så det finns inget att följa upp: börja med att göra den klar.",
                "Till styrmodellen",
                "modell"
            ),
            { MayEdit: true } when work.Reports.OpenRounds.Count == 0 => new(
                "Ingen uppföljning är öppen, så ingen rapport är på väg till dig: gör en när det är dags att följa upp.",
                "Gör en uppföljning",
                RoundText.Path
            ),
            { MayEdit: true } => new(
                $"Enheterna skriver i {Swedish.List(work.Reports.OpenRounds.Select(r => r.Name))}, och det du ska godkänna kommer hit när de lämnar in.",
                "Se hur långt de har kommit",
                RoundText.Path
            ),
            { SeesDrafts: true } when access.HasSomewhere(Rights.Report) => Reporter(work),
            { MayAdminister: true } => new(
                "Du sköter kommunens konton och rapporterar inte, så inga mål väntar på dig här.",
                "Till personerna",
                "personer"
            ),
            { SharedElements.Count: > 0 } => new(
                "Du är gäst och läser det som har delats med dig: inget lämnas in härifrån.",
                "Till det som delats",
                "delat"
            ),
            _ => new(
                "Din roll läser och rapporterar inte, så inga uppgifter väntar på dig: det som är nytt att läsa står här nedanför.",
                "",
                ""
            ),
        };

    private static IdleText Reporter(MyWork work)
    {
        if (work.Reports.Reports.Count > 0)
            return new(
                "Allt du skulle lämna är inlämnat: skickas något tillbaka kommer det hit.",
                "Se vad du har lämnat",
                "min-rapportering"
            );
        return new(
            $"{NothingText.Why(work.Reports)} {NothingText.Ask(work.Reports)}",
            work.Reports.OpenRounds.Count == 0 ? "Se tidigare uppföljningar" : "Se uppföljningen",
            RoundText.Path
        );
    }
}
