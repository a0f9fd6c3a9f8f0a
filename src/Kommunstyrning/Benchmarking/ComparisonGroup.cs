namespace Kommunstyrning.Benchmarking;

/// <summary>How a group to compare with has come about.</summary>
public enum ComparisonGroupKind
{
    /// <summary>Everyone of the focus' kind.</summary>
    All,

    County,

    /// <summary>One of the source's groups of seven that are most like the focus.</summary>
    Peers,

    /// <summary>The municipalities on this instance.</summary>
    Here,

    /// <summary>Any other group of the source.</summary>
    OfSource,

    /// <summary>One of the municipality's own.</summary>
    Own,

    /// <summary>Areas that are named one by one.</summary>
    Listed,
}

/// <summary>The areas that one is compared with, all of one kind.</summary>
/// <param name="Key">As addresses name it: all, county, similar:grundskola, here, G2328, own:…, or codes with commas between.</param>
/// <param name="Name">As a Swedish sentence names it: "alla kommuner", "Norrbottens län".</param>
/// <param name="Members">
/// Positions, each once; rising, but where a matrix keeps the order asked for. All municipalities hold the focus; peer
/// groups never do.
/// </param>
public sealed record ComparisonGroup(ComparisonGroupKind Kind, string Key, string Name, int[] Members)
{
    /// <summary>The most codes in a list; there are as many municipalities.</summary>
    public const int Most = 290;
}
