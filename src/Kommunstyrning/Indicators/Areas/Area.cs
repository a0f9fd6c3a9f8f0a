namespace Kommunstyrning.Indicators;

public enum AreaKind
{
    Municipality,
    Region,
    Nation,
}

/// <summary>A municipality, a region or the nation, with its fixed place in every panel.</summary>
public sealed class Area
{
    /// <summary>Riket, as the source codes it.</summary>
    public const string NationCode = "0000";

    /// <summary>Four digits. Gotland is both 0980 and 0009.</summary>
    public required string Code { get; init; }

    /// <summary>As the source writes it: a municipality without “kommun”.</summary>
    public required string Name { get; set; }

    public required AreaKind Kind { get; set; }

    /// <summary>Index in the packed array of each panel, from 0. Only added to, never changed (decision 5).</summary>
    public required int Position { get; init; }

    /// <summary>Two digits: the first of a municipality's code, the last of a region's; empty for the nation.</summary>
    public string CountyCode =>
        Kind switch
        {
            AreaKind.Municipality => Code[..2],
            AreaKind.Region => Code[2..],
            AreaKind.Nation => "",
        };
}
