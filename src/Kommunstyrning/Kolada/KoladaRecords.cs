using System.Text.Json.Serialization;

namespace Kommunstyrning.Kolada;

/// <summary>A KPI as `/kpi` gives it.</summary>
public sealed record KoladaKpi
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public bool IsDividedByGender { get; init; }

    /// <summary>K municipalities, L regions, A both.</summary>
    public string? MunicipalityType { get; init; }

    public string? Auspice { get; init; }

    public string? OperatingArea { get; init; }

    public string? Perspective { get; init; }

    /// <summary>Null where there is no preliminary publication.</summary>
    [JsonPropertyName("prel_publication_date")]
    public DateOnly? PreliminaryPublicationDate { get; init; }

    /// <summary>Of the final values; null where it is not set yet.</summary>
    public DateOnly? PublicationDate { get; init; }

    /// <summary>The year that the two dates are about; the source writes it as a number or a text.</summary>
    [JsonPropertyName("publ_period")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public int? PublicationPeriod { get; init; }

    /// <summary>Whether there are values of single schools and the like.</summary>
    public bool HasOuData { get; init; }
}

/// <summary>A municipality, a region or the nation as `/municipality` gives it; the nation is typed L.</summary>
public sealed record KoladaArea
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>K municipality, L region or nation.</summary>
    public required string Type { get; init; }
}

public sealed record KoladaMember
{
    /// <summary>Code of an area, or of a KPI.</summary>
    public required string MemberId { get; init; }
}

/// <summary>A group of municipalities or of KPIs, as `/municipality_groups` and `/kpi_groups` give it.</summary>
public sealed record KoladaGroup
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>As the source lists them; empty where it lists none.</summary>
    public List<KoladaMember> Members { get; init; } = [];
}
