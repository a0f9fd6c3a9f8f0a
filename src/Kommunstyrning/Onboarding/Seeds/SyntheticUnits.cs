using Kommunstyrning.Organisation;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>Six committees with an administration each, and two companies.</summary>
internal static class SyntheticUnits
{
    private const int Committees = 6;
    private const int Companies = 2;

    /// <param name="councilId">The council that they stand under.</param>
    public static IReadOnlyList<Unit> Of(TenantId tenant, Guid councilId)
    {
        var committees = Several(Committees, UnitKind.Committee, "Exempelnämnd", _ => councilId);
        var administrations = Several(Committees, UnitKind.Administration, "Exempelverksamhet", n => committees[n].Id);
        var companies = Several(Companies, UnitKind.Company, "Exempelbolag", _ => councilId);
        return [.. committees, .. administrations, .. companies];

        List<Unit> Several(int count, UnitKind kind, string name, Func<int, Guid> parent) =>
            [
                .. Enumerable
                    .Range(0, count)
                    .Select(n => new Unit
                    {
                        TenantId = tenant,
                        Id = StableId.Of(tenant, "unit", $"{kind}/{n}"),
                        ParentId = parent(n),
                        Kind = kind,
                        Name = $"{name} {n + 1}",
                        Order = n,
                        IsExample = true,
                    }),
            ];
    }
}
