using System.Text.Json.Serialization;

namespace Kommunstyrning.Kolada;

/// <summary>A KPI as `/kpi` gives it.</summary>
public sealed record KoladaKpi
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public bool IsDividedByGender { get; init; }

    public string? MunicipalityType { get; init; }

    public string? Auspice { get; init; }

    public string? OperatingArea { get; init; }

    public string? Perspective { get; init; }

    [JsonPropertyName("prel_publication_date")]
    public DateOnly? PreliminaryPublicationDate { get; init; }

    public DateOnly? PublicationDate { get; init; }

    [JsonPropertyName("publ_period")]
    [JsonNumberHandling(JsonNumberHandling.AllowReadingFromString)]
    public int? PublicationPeriod { get; init; }

    public bool HasOuData { get; init; }
}

/// <summary>A municipality, a region or the nation as `/municipality` gives it; the nation is typed L.</summary>
public sealed record KoladaArea
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Type { get; init; }
}

public sealed record KoladaMember
{
    public required string MemberId { get; init; }
}

/// <summary>A group of municipalities or of KPIs, as `/municipality_groups` and `/kpi_groups` give it.</summary>
public sealed record KoladaGroup
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public List<KoladaMember> Members { get; init; } = [];
}
