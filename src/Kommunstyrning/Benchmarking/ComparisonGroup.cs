namespace Kommunstyrning.Benchmarking;

/// <summary>The areas that one is compared with, all of one kind.</summary>
/// <param name="Key">As addresses name it: all, county, similar:grundskola, here, G2328, own:…, or codes with commas between.</param>
/// <param name="Name">As a Swedish sentence names it: "alla kommuner", "Norrbottens län".</param>
/// <param name="Members">
/// Positions, each once; rising, but where a matrix keeps the order asked for. All municipalities hold the focus; peer
/// groups never do.
/// </param>
public sealed record ComparisonGroup(string Key, string Name, int[] Members)
{
    /// <summary>The most codes in a list; there are as many municipalities.</summary>
    public const int Most = 290;
}
