namespace Kommunstyrning.Web.Benchmarking.Map;

/// <summary>What the tiles of a map show; in addresses varde and lage.</summary>
public enum MapColour
{
    Value,

    /// <summary>The quarter among all, by its shape.</summary>
    Band,
}
