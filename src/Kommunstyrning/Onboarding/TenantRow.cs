using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// A municipality's row in the register of tenants. What the template says about how it steers is true only of the
/// municipality that the template was made from; another one presents itself.
/// </summary>
internal static class TenantRow
{
    public static Tenant Of(TenantId slug, Municipality municipality, Template template, DateTimeOffset now) =>
        new()
        {
            Id = slug,
            Name = municipality.Name,
            AreaCode = municipality.Code,
            Theme = template.Theme,
            Tagline = IsOrigin(template, municipality) ? Placeholder.Fill(template.Tagline, municipality.Name) : "",
            Presentation = IsOrigin(template, municipality)
                ? Placeholder.Fill(template.Presentation, municipality.Name)
                : "",
            CreatedAt = now,
        };

    private static bool IsOrigin(Template template, Municipality municipality) =>
        string.Equals(template.Origin?.AreaCode, municipality.Code, StringComparison.Ordinal);
}
