using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Shell.OpenData;

/// <summary>What the quarters are called. Place among others; never whether somebody's own target is reached.</summary>
internal static class BandText
{
    /// <summary>Empty where there is no direction, or no value.</summary>
    public static string Of(Band band) =>
        band switch
        {
            Band.Best => "Bästa fjärdedelen",
            Band.Middle => "Mitten",
            Band.Worst => "Sista fjärdedelen",
            Band.None => "",
        };

    /// <summary>As programs read it.</summary>
    public static string Code(Band band) =>
        band switch
        {
            Band.Best => "best",
            Band.Middle => "middle",
            Band.Worst => "worst",
            Band.None => "none",
        };

    /// <summary>As it stands in a table.</summary>
    public static string In(Band band, TableReader reader) => reader == TableReader.Machine ? Code(band) : Of(band);
}
