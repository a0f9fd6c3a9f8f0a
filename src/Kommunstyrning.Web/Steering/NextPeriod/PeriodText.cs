using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.NextPeriod;

/// <summary>What is said of what happens to things when their period ends.</summary>
internal static class PeriodText
{
    public static string Of(PeriodFate fate) =>
        fate switch
        {
            PeriodFate.CarriesOver => "Följer med",
            PeriodFate.NewDates => "Får nya datum",
            PeriodFate.Retires => "Avslutas",
            PeriodFate.Stays => "Ligger kvar",
        };

    /// <summary>"Följer med. Skäl: …".</summary>
    public static string Of(PeriodChoice? choice)
    {
        if (choice is null)
            return "Inget är valt";
        var days = choice.Fate == PeriodFate.NewDates ? $", {Swedish.Period(choice.From, choice.To)}" : "";
        var reason = choice.Reason.Length > 0 ? $". Skäl: {choice.Reason}" : "";
        return $"{Of(choice.Fate)}{days}{reason}";
    }

    /// <summary>The slip beside the word.</summary>
    public static string Slip(PeriodFate? fate) =>
        fate switch
        {
            PeriodFate.CarriesOver => "done",
            PeriodFate.NewDates => "moves",
            PeriodFate.Retires => "retires",
            PeriodFate.Stays => "stays",
            null => "homeless",
        };

    /// <summary>What kind of thing it is, as its level or module calls it.</summary>
    public static string Kind(Plan plan, PeriodThing thing) =>
        thing.Kind switch
        {
            ThingKind.Element => plan.Label(plan.Find(thing.ElementId)!),
            ThingKind.Indicator => "Nyckeltal",
            ThingKind.Activity => "Aktivitet",
            ThingKind.Partner => "Partner",
        };

    /// <summary>"5 följer med, 2 avslutas, 2 att välja".</summary>
    /// <param name="along">How many more go with what they lie under, and have no choice of their own.</param>
    public static string Counts(IReadOnlyList<ThingChoice> things, int along = 0)
    {
        (string Text, int Count)[] parts =
        [
            ("följer med", things.Count(t => t.Choice?.Fate == PeriodFate.CarriesOver)),
            ("får nya datum", things.Count(t => t.Choice?.Fate == PeriodFate.NewDates)),
            ("avslutas", things.Count(t => t.Choice?.Fate == PeriodFate.Retires)),
            ("ligger kvar", things.Count(t => t.Choice?.Fate == PeriodFate.Stays)),
            (along == 1 ? "ligger kvar med det som den hör till" : "ligger kvar med det som de hör till", along),
            ("att välja", things.Count(t => t.Choice is null)),
        ];
        return string.Join(", ", parts.Where(p => p.Count > 0).Select(p => $"{p.Count} {p.Text}"));
    }

    /// <summary>"två av fem delar är klara".</summary>
    public static string Done(IReadOnlyList<ElementPart> parts)
    {
        var done = parts.Count(p => p.State == PartState.Done);
        return $"{(done == 0 ? "ingen" : Swedish.Number(done))} av {Swedish.Count(parts.Count, "del", "delar")} är {(done <= 1 ? "klar" : "klara")}";
    }

    /// <summary>"Två delar är tomma: Handlingsplan och Samverkansparter."</summary>
    public static string Empty(IReadOnlyList<ElementPart> parts)
    {
        var names = parts.Where(p => p.Hinders).Select(p => p.Rule.Name).ToList();
        return names.Count == 1
            ? $"En del är tom: {names[0]}."
            : $"{Swedish.Upper(Swedish.Count(names.Count, "del", "delar"))} är tomma: {Swedish.List(names)}.";
    }
}
