using Kommunstyrning.Benchmarking;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>How places and their changes are said in a profile.</summary>
internal static class ProfileText
{
    private const int Crowd = 19;

    /// <summary>"24 av 290".</summary>
    public static string Place(ProfileRow row) => $"{Swedish.Figure(row.Rank)} av {Swedish.Figure(row.Of)}";

    /// <summary>"upp 12", "ner 4", "oförändrad"; "på fem år" is added where it is not four.</summary>
    public static string Change(ProfileRow row, RankChange change)
    {
        var years = row.Year - change.From;
        var moved = change.Ranks switch
        {
            0 => "oförändrad",
            > 0 => $"upp {Swedish.Figure(change.Ranks)}",
            _ => $"ner {Swedish.Figure(-change.Ranks)}",
        };
        return years == RankChange.Years ? moved : $"{moved} på {Swedish.Number(years)} år";
    }

    /// <summary>"ner 124 platser sedan 2018, nu 235 av 249".</summary>
    public static string Moved(ProfileRow row, RankChange change)
    {
        var (way, places) = (change.Ranks > 0 ? "upp" : "ner", Math.Abs(change.Ranks));
        return $"{way} {Swedish.Figures(places, "plats", "platser")} sedan {change.From}, nu {Place(row)}";
    }

    /// <summary>So many others share a place that it says little: told beside it.</summary>
    public static bool IsCrowded(ProfileRow row) => row.Tied >= Crowd;
}
