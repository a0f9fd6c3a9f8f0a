using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Shell;

/// <summary>A municipality whose addresses do not answer, and what they say instead. Nothing of it has been entered.</summary>
/// <param name="Problem">With the status that says whether it comes back.</param>
public sealed record ClosedTenant(Problem Problem)
{
    /// <summary>It comes back: robots and programs should ask again, and keep nothing of this.</summary>
    public static ClosedTenant Paused(Tenant tenant)
    {
        List<string> told =
        [
            tenant.SuspendedAt is { } at
                ? $"{tenant.Name} är pausad sedan {Swedish.Date(StockholmDay.Of(at))}."
                : $"{tenant.Name} är pausad.",
        ];
        if (tenant.SuspendedReason.Length > 0)
            told.Add(tenant.SuspendedReason);
        told.Add("Allt som är sparat finns kvar, och visas igen när pausen är slut.");
        if (tenant.SuspendedContact.Length > 0)
            told.Add($"Frågor besvaras av {Swedish.Stop(tenant.SuspendedContact)}");
        return new ClosedTenant(
            new Problem(
                StatusCodes.Status503ServiceUnavailable,
                "paused",
                $"{tenant.Name} är pausad",
                string.Join('\n', told),
                []
            )
        );
    }

    /// <summary>It does not: nobody else gets the address.</summary>
    public static ClosedTenant Deleted(string name) =>
        new(
            new Problem(
                StatusCodes.Status410Gone,
                "deleted",
                $"{name} har lämnat tjänsten",
                $"Det som {name} hade här är raderat. Fråga kommunen själv om dess mål och planer.",
                []
            )
        );
}
