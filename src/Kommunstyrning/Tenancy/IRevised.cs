namespace Kommunstyrning.Tenancy;

/// <summary>
/// A row with a number that the store raises at each change. It is the row's ETag, and two who write at once
/// cannot both win. Our own column, since an engine's row version changes when a shard moves.
/// </summary>
public interface IRevised
{
    /// <summary>0 for a new row. Nobody but the store sets it.</summary>
    int Revision { get; set; }
}
