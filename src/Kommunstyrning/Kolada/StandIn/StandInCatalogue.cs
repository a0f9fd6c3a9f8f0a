namespace Kommunstyrning.Kolada.StandIn;

/// <summary>A KPI as /kpi serves it. Property names become snake case; dates are YYYY-MM-DD.</summary>
/// <param name="MunicipalityType">K, L or A (both).</param>
public sealed record StandInKpi(
    string Id,
    string Title,
    string Description,
    bool IsDividedByGender,
    string? MunicipalityType,
    string? Auspice,
    string? OperatingArea,
    string? Perspective,
    string? PrelPublicationDate,
    string? PublicationDate,
    string? PublPeriod,
    bool HasOuData
);

/// <summary>A municipality (K), a region or Riket (L).</summary>
public sealed record StandInArea(string Id, string Title, string Type)
{
    /// <param name="type">K or L; null for either.</param>
    public bool IsOf(string? type) => type is null || string.Equals(type, Type, StringComparison.Ordinal);
}

/// <summary>A municipality group (G…) or a KPI group (G2KPI…).</summary>
public sealed record StandInGroup(string Id, string Title, IReadOnlyList<StandInMember> Members);

public sealed record StandInMember(string MemberId, string MemberTitle);
