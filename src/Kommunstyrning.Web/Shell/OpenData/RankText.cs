using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Shell.OpenData;

/// <summary>How a rank is told, with those who share it.</summary>
internal static class RankText
{
    /// <summary>"plats 40 av 278", "plats 1 av 290, delad med 169 andra": where it is plain from which end one counts.</summary>
    /// <param name="tied">How many others have the same rank.</param>
    public static string Of(int rank, int tied, int of) => Placed(rank, of) + Shared(tied);

    /// <summary>
    /// The same, from the highest where no way is good; of a number that stands for an answer, how many have it.
    /// </summary>
    public static string In(Indicator indicator, int rank, int tied, int of) =>
        indicator.IsCounted ? Alike(tied, of)
        : indicator.Direction == Direction.None ? $"{Placed(rank, of)} från det högsta{Shared(tied)}"
        : Of(rank, tied, of);

    /// <summary>"120 av 290 har samma".</summary>
    public static string Alike(int tied, int of) => $"{Swedish.Figure(tied + 1)} av {Swedish.Figure(of)} har samma";

    /// <summary>", delad med 169 andra"; empty where nobody else has it.</summary>
    public static string Shared(int tied) =>
        tied switch
        {
            0 => "",
            1 => ", delad med en annan",
            _ => $", delad med {Swedish.Figure(tied)} andra",
        };

    private static string Placed(int rank, int of) => $"plats {Swedish.Figure(rank)} av {Swedish.Figure(of)}";
}
