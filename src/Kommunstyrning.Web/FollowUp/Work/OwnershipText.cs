using Kommunstyrning.FollowUp;

namespace Kommunstyrning.Web.FollowUp.Work;

/// <summary>What is said of elements that nobody looks after.</summary>
public static class OwnershipText
{
    public static string Headline(Ownership found) =>
        found.Elements == 0 ? "Inget mål gäller än"
        : found.Wanting == 0 ? "Allt som gäller har någon som sköter det"
        : $"{found.Wanting} av {found.Elements} behöver någon som sköter {(found.Wanting == 1 ? "det" : "dem")}";

    /// <summary>"Två saknar ansvarig enhet och tre har inte rörts på ett år."</summary>
    public static string Lead(Ownership found)
    {
        var parts = Enum.GetValues<OwnershipGap>()
            .Select(gap => (Gap: gap, found.Of(gap).Count))
            .Where(g => g.Count > 0)
            .Select(g => $"{Swedish.Number(g.Count)} {Short(g.Gap)}")
            .ToList();
        return parts.Count == 0
            ? "Varje mål har en enhet med någon som rapporterar, och någon har skrivit om det i år."
            : $"{Swedish.Upper(Swedish.List(parts))}.";
    }

    public static string Heading(OwnershipGap gap) =>
        gap switch
        {
            OwnershipGap.NoOwner => "Ingen enhet svarar",
            OwnershipGap.OwnerGone => "Ingen rapporterar för enheten som svarar",
            OwnershipGap.NeverUpdated => "Aldrig uppdaterade",
            OwnershipGap.Still => "Har inte rörts på ett år",
            OwnershipGap.NoValue => "Nyckeltal utan värde på två år",
        };

    /// <summary>What is measured, so that nobody takes it for something else.</summary>
    public static string About(OwnershipGap gap) =>
        gap switch
        {
            OwnershipGap.NoOwner => "De gäller, men ingen enhet är utpekad.",
            OwnershipGap.OwnerGone =>
                "En enhet är utpekad, men ingen med ett konto som fungerar har rollen rapportör eller sammanställare där.",
            OwnershipGap.NeverUpdated =>
                $"Ingen har skrivit något om dem sedan de antogs, för mer än {OwnershipQuery.GraceDays} dagar sedan. Vem som har öppnat en sida sparas inte, så det som räknas är ändringar, anteckningar på aktiviteter och rapporter.",
            OwnershipGap.Still => "Någon har skrivit om dem efter antagandet, men inte det senaste året.",
            OwnershipGap.NoValue =>
                "De följs med nyckeltal vars senaste värde är äldre än två hela år, eller som aldrig har haft något.",
        };

    public static string Key(OwnershipGap gap) =>
        gap switch
        {
            OwnershipGap.NoOwner => "utan-ansvarig",
            OwnershipGap.OwnerGone => "utan-folk",
            OwnershipGap.NeverUpdated => "aldrig",
            OwnershipGap.Still => "stilla",
            OwnershipGap.NoValue => "utan-varde",
        };

    /// <summary>What is wanting in one, in a line.</summary>
    public static string Of(GapElement one, DateOnly today) =>
        one.Gap switch
        {
            OwnershipGap.NoOwner => "",
            OwnershipGap.OwnerGone => $"{one.Owner!.Name} svarar.",
            OwnershipGap.NeverUpdated =>
                $"{Who(one)} Antogs {RoundText.Day(one.AdoptedOn!.Value, today)}, och inget har skrivits sedan dess.",
            OwnershipGap.Still => $"{Who(one)} Senast skrev någon {RoundText.Day(one.TouchedOn!.Value, today)}.",
            OwnershipGap.NoValue => $"{Who(one)} {string.Join(" ", one.Indicators.Select(Told))}",
        };

    private static string Told(StaleIndicator indicator) =>
        indicator.Year is { } year
            ? $"{indicator.Name}: senaste värdet är från {year}."
            : $"{indicator.Name}: har inget värde.";

    private static string Who(GapElement one) => one.Owner is { } owner ? $"{owner.Name} svarar." : "Ingen svarar.";

    private static string Short(OwnershipGap gap) =>
        gap switch
        {
            OwnershipGap.NoOwner => "saknar ansvarig enhet",
            OwnershipGap.OwnerGone => "har en enhet som ingen rapporterar för",
            OwnershipGap.NeverUpdated => "har aldrig uppdaterats",
            OwnershipGap.Still => "har inte rörts på ett år",
            OwnershipGap.NoValue => "har nyckeltal utan värde på två år",
        };
}
