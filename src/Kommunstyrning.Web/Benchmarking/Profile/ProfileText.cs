using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Benchmarking.Profile;

/// <summary>How places and their changes are said in a profile.</summary>
internal static class ProfileText
{
    public const string NoLeads = "Inget nyckeltal ligger i bästa fjärdedelen.";
    public const string NoTrails = "Inget nyckeltal ligger i sista fjärdedelen.";
    public const string NoMoves = "Inget nyckeltal har värden att jämföra med för fyra år sedan.";

    private const int Crowd = 19;

    /// <summary>"24 av 290", "1 av 290 (delad)"; of an answer how many have it.</summary>
    public static string Place(ProfileRow row) =>
        $"{Rank(row)}{(row.Tied > 0 && !row.Indicator.IsCounted ? " (delad)" : "")}";

    /// <summary>The same without saying that it is shared, for a column that says so itself.</summary>
    public static string Rank(ProfileRow row) =>
        $"{Swedish.Figure(row.Indicator.IsCounted ? row.Tied + 1 : row.Rank)} av {Swedish.Figure(row.Of)}";

    /// <summary>"89,0 %", "kod 3".</summary>
    public static string Value(ProfileRow row) =>
        row.Indicator.IsCounted
            ? AnswerText.Short(row.Value, row.Indicator)
            : IndicatorTitle.Value(row.Value, row.Indicator, row.Figures);

    /// <summary>Why there is no quarter.</summary>
    public static string NoBand(ProfileRow row) =>
        row.Indicator.IsCounted ? DisplayText.Of(row.Indicator.Kind) : "Saknar riktning";

    /// <summary>"plats 24 av 290", "delad 1 av 290", "120 av 290 lika": as wide, for a picture.</summary>
    public static string ShortPlace(ProfileRow row) =>
        row.Indicator.IsCounted
            ? $"{Swedish.Figure(row.Tied + 1)} av {Swedish.Figure(row.Of)} lika"
            : $"{(row.Tied > 0 ? "delad" : "plats")} {Swedish.Figure(row.Rank)} av {Swedish.Figure(row.Of)}";

    /// <summary>"upp 12", "ner 4", "oförändrad"; "på fem år" is added where it is not four.</summary>
    public static string Change(ProfileRow row, RankChange change)
    {
        var years = row.Year - change.From;
        return years == RankChange.Years ? Places(change) : $"{Places(change)} på {Swedish.Number(years)} år";
    }

    /// <summary>"upp 12", "ner 4", "oförändrad".</summary>
    public static string Places(RankChange change) =>
        change.Ranks switch
        {
            0 => "oförändrad",
            > 0 => $"upp {Swedish.Figure(change.Ranks)}",
            _ => $"ner {Swedish.Figure(-change.Ranks)}",
        };

    /// <summary>"ner 124 platser sedan 2018, nu 235 av 249".</summary>
    public static string Moved(ProfileRow row, RankChange change)
    {
        var (way, places) = (change.Ranks > 0 ? "upp" : "ner", Math.Abs(change.Ranks));
        return $"{way} {Swedish.Figures(places, "plats", "platser")} sedan {change.From}, nu {Place(row)}";
    }

    /// <summary>What the rows are: "nyckeltal inom grundskola", "nyckeltal med bedömd riktning".</summary>
    public static string What(ProfileView view)
    {
        var used = view.Plan is null ? "" : " som används i vår plan";
        return view.OperatingArea is { } area ? $"nyckeltal inom {Swedish.Lower(OperatingAreaText.Of(area))}{used}"
            : view.Plan is null && view.IsJudged ? "nyckeltal med bedömd riktning"
            : $"nyckeltal{used}";
    }

    /// <summary>Which of the rows a profile opens with.</summary>
    public static string Brief(ProfileView view) =>
        $"Här är {view.Rows.Count} av {Swedish.Figure(view.All.Count)} {What(view)}: några från varje område, först de som många använder. De är valda på samma sätt för alla {view.Kinds}.";

    /// <summary>That none of the rows is left out.</summary>
    public static string All(ProfileView view) =>
        view.Rows.Count == 1 ? $"Här är ett {What(view)}." : $"Här är alla {view.Rows.Count} {What(view)}.";

    public static string Nothing(ProfileView view) =>
        view.Plan switch
        {
            null => $"{view.Area.Name} har inga värden bland {What(view)}. Välj ett annat område.",
            { Count: 0 } =>
                "Inget nyckeltal används i vår plan ännu. Det väljs på sidan för ett mål eller en annan del av planen.",
            _ => $"{view.Area.Name} har inga värden bland {What(view)}.",
        };

    /// <param name="drawn">The rows whose strips are read so.</param>
    public static string HowToRead(ProfileView view, IReadOnlyCollection<ProfileRow> drawn)
    {
        var best = "Bäst ligger alltid till höger, även när ett lågt värde är bra.";
        var right =
            drawn.All(r => r.IsJudged) ? best
            : drawn.Any(r => r.IsJudged) ? $"{best} Utan riktning är högst till höger."
            : "Högst ligger alltid till höger.";
        return $"Så läser du stråken: varje streck är en {view.Kind}. {right} Enstaka ytterligheter är ritade vid kanten."
            + (view.Marked is { } marked ? $" De mörka strecken är {marked.Name}." : "");
    }

    /// <summary>Which years are shown, and what changes of place are counted among.</summary>
    public static string Measure(ProfileView view) =>
        $"Senaste år med värde för {view.Area.Name} och för minst 60 procent av {view.Kinds}na"
        + (view.Rows.Count > 0 ? $", {view.UsualYear} där inget annat står" : "")
        + ". Preliminära år räknas inte. Förändring i plats räknas bland dem som har värde båda åren.";

    /// <summary>So many others share a place that it says little: told beside it.</summary>
    public static bool IsCrowded(ProfileRow row) => !row.Indicator.IsCounted && row.Tied >= Crowd;
}
