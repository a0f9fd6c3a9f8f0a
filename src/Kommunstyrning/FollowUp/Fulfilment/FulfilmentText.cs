using Kommunstyrning.Steering;
using static Kommunstyrning.FollowUp.DisagreementText;

namespace Kommunstyrning.FollowUp;

/// <summary>What the figures of a round say, in whole sentences for everyone. Nothing is said that is not counted.</summary>
public static class FulfilmentText
{
    /// <summary>The finding: what people say, and what the indicators show beside it. "15 av 20 mål bedöms nås. Men bara 10 av 49 indikatorer har nått sitt mål, och 24 saknar värde."</summary>
    public static string Headline(RoundFulfilment of)
    {
        var (said, shown) = (Assessed(of), of.Indicators);
        if (of.Goals.Count == 0)
            return "Inga mål har rapporterats.";
        if (shown.All == 0)
            return said.Length == 0
                ? "Målen har ingen indikator med målvärde."
                : $"{said} Ingen indikator har ett målvärde.";
        // people say more than the indicators do: in a part of the year those on the path speak for it too
        var good = of.Document.IsForecast ? shown.Reached + shown.OnPath : shown.Reached;
        var isAgainst = said.Length > 0 && (long)of.Assessments.Reached * shown.All > (long)good * of.Assessments.All;
        var parts = new List<string> { isAgainst ? $"Men {Reached(shown, "bara ")}" : Upper(Reached(shown)) };
        if (of.Document.IsForecast && shown is { OnPath: > 0, All: > 1 })
            parts.Add($"{Figure(shown.OnPath)} är på banan");
        if (shown is { Unknown: > 0, WithValue: > 0 })
            parts.Add($"{Figure(shown.Unknown)} saknar värde");
        return $"{said} {(parts.Count == 2 ? string.Join(", och ", parts) : List(parts))}.".TrimStart();
    }

    /// <summary>How much there is to go by: "10 av 49 indikatorer nådde målet, 24 saknar värde."</summary>
    public static string Coverage(IndicatorCounts counts) =>
        counts switch
        {
            { All: 0 } => "Ingen indikator har ett målvärde.",
            { All: 1, Unknown: 1 } => "Den enda indikatorn saknar värde.",
            { All: 1, Reached: 1 } => "Den enda indikatorn nådde målet.",
            { All: 1 } => "Den enda indikatorn nådde inte målet.",
            { WithValue: 0 } => $"Ingen av {Figure(counts.All)} indikatorer har värde.",
            { Unknown: 0 } => $"{Upper(Some(counts.Reached, counts.All))} indikatorer nådde målet.",
            _ =>
                $"{Upper(Some(counts.Reached, counts.All))} indikatorer nådde målet, {Figure(counts.Unknown)} saknar värde.",
        };

    /// <summary>How many goals the signals speak against each other in; empty for none.</summary>
    public static string Contradictions(RoundFulfilment of) =>
        of.Contradictions.Count switch
        {
            0 => "",
            1 => "I ett mål säger tecknen emot varandra.",
            var count => $"I {Figure(count)} mål säger tecknen emot varandra.",
        };

    /// <summary>"”Det byggs mer” och ”Fler cyklar”."; empty where each goal has somebody who answers for it.</summary>
    public static string Ownerless(RoundDocument document)
    {
        var titles = document.Goals.Where(g => g.Owner.Length == 0).Select(g => $"”{g.Title}”").ToList();
        return titles switch
        {
            [] => "",
            [var only] => $"{only}.",
            _ => $"{string.Join(", ", titles.SkipLast(1))} och {titles[^1]}.",
        };
    }

    /// <summary>Units whose reports were not handed in; that none is missing is said too.</summary>
    public static string Missing(RoundDocument document)
    {
        var (missing, all) = (document.Missing.Count, document.UnitsAsked);
        if (all == 0)
            return "Ingen enhet har tillfrågats.";
        if (missing == 0)
            return all == 1 ? "Den enda enheten har lämnat." : $"Alla {Figure(all)} enheter har lämnat.";
        return $"{Figure(missing)} av {Figure(all)} {(all == 1 ? "enhet" : "enheter")} har inte lämnat.";
    }

    /// <summary>Why an indicator with a target cannot be judged, in a few words for a table.</summary>
    public static string Why(UnknownReason? reason) =>
        reason switch
        {
            UnknownReason.NoValueSinceBase => "Inget värde har kommit sedan utgångsåret",
            UnknownReason.OnlyPreliminary => "Värdet är preliminärt",
            UnknownReason.TooOld => "Värdet är för gammalt",
            UnknownReason.Withheld => "Så få personer att värdet är skyddat",
            null => "Någon har satt att det inte kan bedömas",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, message: null),
        };

    /// <summary>What the figures leave for the council to take a stand on. A few questions, and none where they leave nothing.</summary>
    public static IReadOnlyList<string> Questions(RoundFulfilment of)
    {
        const int mostGoals = 3;
        var questions = new List<string>();
        var counts = of.Indicators;
        if (counts.Unknown * 3 >= counts.All && counts.Unknown > 0)
            questions.Add(
                $"Räcker underlaget för att säga hur det går? {Figure(counts.Unknown)} av {Figure(counts.All)} indikatorer ger inget svar."
            );
        questions.AddRange(
            of.Goals.Where(g =>
                    g is { Said: Assessment.Reached, Disagreement: { } told }
                    && told.Kinds.Contains(DisagreementKind.Behind)
                )
                .OrderByDescending(g => g.Indicators.Behind)
                .Take(mostGoals)
                .Select(g => $"Vad talar för att ”{g.Goal.Title}” nås, när {Behind(g.Indicators)}?")
        );
        questions.AddRange(
            of.AreasWithoutValue.Take(mostGoals)
                .Select(a => $"Ingen indikator för ”{a.Name}” har värde. Ska det följas på något annat sätt?")
        );
        if (of.Assessments.Unsaid > 0 && of.Document.Weighing != Weighing.NotWeighed)
            questions.Add(
                of.Assessments.Unsaid == 1
                    ? "Vem ska bedöma det mål som ingen har bedömt?"
                    : $"Vem ska bedöma de {Figure(of.Assessments.Unsaid)} mål som ingen har bedömt?"
            );
        return questions;
    }

    /// <summary>Empty where the round asks for no assessments.</summary>
    private static string Assessed(RoundFulfilment of)
    {
        var (reached, all) = (of.Assessments.Reached, of.Assessments.All);
        if (of.Document.Weighing == Weighing.NotWeighed || all == 0)
            return "";
        var isForecast = of.Document.IsForecast;
        if (of.Assessments.Unsaid == all)
            return all == 1 ? "Ingen har bedömt målet." : $"Inget av {Figure(all)} mål har bedömts.";
        if (all == 1)
            return $"{Claim(of.Goals[0].Said!.Value, isForecast)}.";
        var many = isForecast ? "bedöms nås" : "bedöms vara nådda";
        return (reached, all) switch
        {
            (2, 2) => $"Båda målen {many}.",
            (0, _) => isForecast
                ? $"Inget av {Figure(all)} mål bedöms nås."
                : $"Inget av {Figure(all)} mål bedöms vara nått.",
            (1, _) => isForecast ? $"1 av {Figure(all)} mål bedöms nås." : $"1 av {Figure(all)} mål bedöms vara nått.",
            _ when reached == all => $"Alla {Figure(all)} mål {many}.",
            _ => $"{Figure(reached)} av {Figure(all)} mål {many}.",
        };
    }

    private static string Reached(IndicatorCounts counts, string only = "") =>
        counts switch
        {
            { All: 1, Unknown: 1 } => "den enda indikatorn saknar värde",
            { All: 1, Reached: 1 } => "den enda indikatorn har nått sitt mål",
            { All: 1 } => "den enda indikatorn har inte nått sitt mål",
            { WithValue: 0 } => $"ingen av {Figure(counts.All)} indikatorer har värde",
            { Reached: 0 } => $"ingen av {Figure(counts.All)} indikatorer har nått sitt mål",
            _ when counts.Reached == counts.All => $"alla {Figure(counts.All)} indikatorer har nått sitt mål",
            _ => $"{only}{Some(counts.Reached, counts.All)} indikatorer har nått sitt mål",
        };

    private static string Some(int some, int all) =>
        some == 0 ? $"ingen av {Figure(all)}"
        : some == all ? $"alla {Figure(all)}"
        : $"{Figure(some)} av {Figure(all)}";

    private static string Upper(string text) => char.ToUpper(text[0], Text.Swedish) + text[1..];
}
