using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>A municipality's row in the register of tenants, dressed as its template suggests.</summary>
internal static class TenantRow
{
    public static Tenant Of(TenantId slug, Municipality municipality, Template template, DateTimeOffset now) =>
        new()
        {
            Id = slug,
            Name = municipality.Name,
            AreaCode = municipality.Code,
            Theme = template.Theme,
            Tagline = Placeholder.Fill(template.Tagline, municipality.Name),
            Presentation = Placeholder.Fill(template.Presentation, municipality.Name),
            CreatedAt = now,
        };
}
