using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>What an operator says about a municipality that is to begin.</summary>
/// <param name="AreaCode">Of the municipality, as in Kolada and at Statistics Sweden, or its name.</param>
/// <param name="Slug">Its place in the address; can never be changed.</param>
/// <param name="Template">Key of one of <see cref="Templates"/>.</param>
/// <param name="Theme">Null: the template's own.</param>
/// <param name="EditorEmail">The first editor, who gets a link to set a password.</param>
/// <param name="OrganisationNumber">NNNNNN-NNNN, or empty.</param>
public sealed record NewTenant(
    string? AreaCode,
    string? Slug,
    string? Template,
    string? EditorEmail,
    Theme? Theme = null,
    string? OrganisationNumber = null
);

/// <param name="Slug">As it was asked for.</param>
/// <param name="PasswordLink">
/// Relative address at which the editor sets a password. Null when the editor already has one: a new link would hand
/// that account to whoever creates a municipality.
/// </param>
public sealed record CreatedTenant(TenantId Slug, string? PasswordLink);
