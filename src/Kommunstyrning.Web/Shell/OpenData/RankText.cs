using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Shell.OpenData;

/// <summary>How a rank is told, with those who share it.</summary>
internal static class RankText
{
    /// <summary>"plats 40 av 278", "plats 1 av 290, delad med 169 andra".</summary>
    /// <param name="tied">How many others have the same rank.</param>
    /// <param name="direction">Without one a place says nothing unless one knows from where it is counted.</param>
    public static string Of(int rank, int tied, int of, Direction direction) =>
        $"plats {Swedish.Figure(rank)} av {Swedish.Figure(of)}{(direction == Direction.None ? " från det högsta" : "")}{Shared(tied)}";

    /// <summary>", delad med 169 andra"; empty where nobody else has it.</summary>
    public static string Shared(int tied) =>
        tied switch
        {
            0 => "",
            1 => ", delad med en annan",
            _ => $", delad med {Swedish.Figure(tied)} andra",
        };
}
