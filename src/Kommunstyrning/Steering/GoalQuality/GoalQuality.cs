namespace Kommunstyrning.Steering;

/// <summary>
/// What can be said of how a goal is set, in plain Swedish. It advises and never locks: each point that is not met says how
/// to mend it, and the goal may be decided all the same.
/// </summary>
public static class GoalQuality
{
    /// <summary>On one unit. More are seldom kept alive.</summary>
    public const int MostOnAUnit = 7;

    /// <param name="indicators">How many it is followed by.</param>
    /// <param name="targets">What it is to come to, without reason included.</param>
    /// <returns>Each matter once, in its order.</returns>
    public static IReadOnlyList<QualityPoint> Of(
        Plan plan,
        Element element,
        int indicators,
        IReadOnlyCollection<Target> targets
    ) =>
        [
            Effect(element),
            Readable(element, targets),
            Indicator(indicators),
            Base(targets),
            Goal(targets),
            Owner(plan, element),
            Link(plan, element),
            Count(plan, element),
        ];

    private static QualityPoint Effect(Element element) =>
        (element.GoalKind, GoalWording.ReadsAs(element.Title)) switch
        {
            (GoalKind.Activity, _) => Not(
                QualityMatter.Effect,
                "Målet är sagt vara en aktivitet. Skriv vad som blir annorlunda för dem det är till för, och lägg det som görs som en aktivitet under målet."
            ),
            (GoalKind.Result, _) => Not(
                QualityMatter.Effect,
                "Målet är sagt vara ett resultat. Skriv vad som blir annorlunda när det finns på plats, så går effekten att avläsa."
            ),
            (_, GoalKind.Activity) => Not(
                QualityMatter.Effect,
                $"”{element.Title}” låter som något som görs. Skriv vad det ska leda till och för vem, till exempel med fler, färre eller kortare."
            ),
            (_, GoalKind.Result) => Not(
                QualityMatter.Effect,
                $"”{element.Title}” låter som något som blir färdigt. Skriv vad som blir annorlunda när det är klart."
            ),
            (null, _) => Not(
                QualityMatter.Effect,
                "Säg om målet är en effekt, ett resultat eller en aktivitet, och varför."
            ),
            _ => Met(QualityMatter.Effect, "Målet är en effekt."),
        };

    private static QualityPoint Readable(Element element, IReadOnlyCollection<Target> targets)
    {
        if (targets.Any(t => t.Path is not null))
            return Met(QualityMatter.Readable, "Det går att avläsa mot ett målvärde.");
        if (GoalWording.VagueWord(element.Title) is { } vague)
            return Not(
                QualityMatter.Readable,
                $"”{vague}” i rubriken går inte att avläsa. Säg vad man ska kunna se eller räkna."
            );
        return GoalWording.CanBeTold(element.Title) || element.Sections.Values.Any(GoalWording.CanBeTold)
            ? Met(QualityMatter.Readable, "Det står vad som ska ändras och åt vilket håll.")
            : Not(
                QualityMatter.Readable,
                "Det står inte hur någon ska se att målet är nått. Säg vad som ska bli fler, färre, högre eller kortare."
            );
    }

    private static QualityPoint Indicator(int indicators) =>
        indicators > 0
            ? Met(QualityMatter.Indicator, "Minst ett nyckeltal följer målet.")
            : Not(QualityMatter.Indicator, "Inget nyckeltal följer målet. Välj ett som visar åt vilket håll det går.");

    private static QualityPoint Base(IReadOnlyCollection<Target> targets) =>
        targets.Any(t => t.Path is not null)
            ? Met(QualityMatter.Base, "Utgångsvärdet är känt.")
            : Not(QualityMatter.Base, "Utgångsvärde saknas. Ta reda på hur det är i dag innan målet beslutas.");

    private static QualityPoint Goal(IReadOnlyCollection<Target> targets) =>
        targets.Any(t => t.Path is not null) ? Met(QualityMatter.Target, "Målvärde och målår är satta.")
        : targets.Count > 0 ? Met(QualityMatter.Target, "Målet följs utan målvärde, med ett skäl.")
        : Not(QualityMatter.Target, "Målvärde saknas. Säg hur långt ni vill nå och när, eller varför det följs utan.");

    private static QualityPoint Owner(Plan plan, Element element) =>
        plan.OwnerOf(element) is { } owner
            ? Met(QualityMatter.Owner, $"{owner.Name} ansvarar.")
            : Not(QualityMatter.Owner, "Ingen enhet ansvarar. Ange den som ska nå målet.");

    private static QualityPoint Link(Plan plan, Element element) =>
        plan.ParentOf(element) is { } parent ? Met(QualityMatter.Link, $"Målet hör till ”{parent.Title}”.")
        : plan.ContributesTo(element).Any() ? Met(QualityMatter.Link, "Målet säger vad det bidrar till.")
        : Not(QualityMatter.Link, "Målet hänger inte ihop med något ovanför. Säg vad det bidrar till.");

    private static QualityPoint Count(Plan plan, Element element)
    {
        if (plan.OwnerOf(element) is not { } owner)
            return Met(QualityMatter.Count, "Ingen enhet har för många mål.");
        var level = plan.LevelOf(element);
        var count = UnitPlan.OwnedBy(plan, owner).Count(e => plan.LevelOf(e).Id == level.Id);
        return count > MostOnAUnit
            ? Not(
                QualityMatter.Count,
                $"{owner.Name} har {count} mål. Fler än {MostOnAUnit} är svåra att hålla levande: slå ihop några, eller lägg dem som aktiviteter."
            )
            : Met(QualityMatter.Count, $"{owner.Name} har {count} mål, och det går att hålla reda på.");
    }

    private static QualityPoint Met(QualityMatter matter, string sentence) => new(matter, IsMet: true, sentence);

    private static QualityPoint Not(QualityMatter matter, string sentence) => new(matter, IsMet: false, sentence);
}
