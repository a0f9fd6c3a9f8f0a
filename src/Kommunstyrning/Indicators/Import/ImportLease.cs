namespace Kommunstyrning.Indicators;

/// <summary>
/// Who may import. Taken for a while at a time; the token rises with each taker, and every write of an import looks
/// at it, so that a node that was thought dead and wakes up writes nothing.
/// </summary>
public sealed class ImportLease
{
    /// <summary>The name of the only row.</summary>
    public const string TheOne = "import";

    public required string Name { get; init; }

    /// <summary>Machine and process, for the operator to read.</summary>
    public string Holder { get; set; } = "";

    /// <summary>One more with each taker; what an older one writes is refused.</summary>
    public long Token { get; set; }

    /// <summary>From when anyone may take it, though the holder has not given it back.</summary>
    public DateTimeOffset ExpiresAt { get; set; }
}
