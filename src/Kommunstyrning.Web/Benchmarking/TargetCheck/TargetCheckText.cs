using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Benchmarking.TargetCheck;

/// <summary>What others' climbs say of a target. They say what has been done, never what can be.</summary>
internal static class TargetCheckText
{
    /// <summary>"3 av 7 liknande kommuner har stigit så mycket på fyra år."</summary>
    public static string Headline(TargetCheckResult read) =>
        read switch
        {
            { All.Areas: 0 } => $"Ingen annan har börjat där {read.Focus.Name} står i dag.",
            { Similar: { Areas: > 0 } similar } =>
                $"{Swedish.Upper(Made(similar))} liknande kommuner har {Verb(read)} så mycket på {Years(read)}.",
            _ => $"{Swedish.Upper(Made(read.All))} kommuner har {Verb(read)} så mycket på {Years(read)}.",
        };

    /// <summary>"Från 89,0 till 95,0 % är en ökning med 6,0 procentenheter. I hela landet …"</summary>
    public static string Lead(TargetCheckResult read)
    {
        var step =
            $"Från {FigureText.Bare(read.Base, read.Figures)} till {FigureText.Of(read.Target, read.Figures)} är en {(read.Needed > 0 ? "ökning" : "minskning")} med {FigureText.Apart(read.Needed, read.Figures)}.";
        return read.All.Areas == 0
            ? $"{step} Jämför med ett annat nyckeltal, eller välj en annan tid."
            : $"{step} I hela landet har {Made(read.All)} som börjat på ungefär samma nivå klarat det på lika lång tid.";
    }

    public static string Years(TargetCheckResult read) =>
        read.Years == 1 ? "ett år" : $"{Swedish.Number(read.Years)} år";

    private static string Verb(TargetCheckResult read) => read.Needed > 0 ? "stigit" : "sjunkit";

    private static string Made(ClimbCount count) =>
        count.Made == 0 ? $"ingen av {count.Areas}" : $"{count.Made} av {count.Areas}";
}
