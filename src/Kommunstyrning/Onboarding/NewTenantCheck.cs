using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>What can be said of a new municipality without looking in the database: every fault at its own field.</summary>
internal static class NewTenantCheck
{
    public static IEnumerable<Refusal> Of(NewTenant asked, ReservedSlugs reserved)
    {
        if (Municipality.Named.Find(asked.AreaCode) is null)
            yield return Refusal.Invalid(nameof(NewTenant.AreaCode), NoMunicipality(Text.Line(asked.AreaCode)));
        if (Slug(Identifier.Trim(asked.Slug), reserved) is { } sentence)
            yield return Refusal.Invalid(nameof(NewTenant.Slug), sentence);
        if (Templates.Find(asked.Template) is null)
            yield return Refusal.Invalid(
                nameof(NewTenant.Template),
                "Mallen finns inte. Välj en av mallarna i listan."
            );
        if (asked.Theme is { } theme && !Enum.IsDefined(theme))
            yield return Refusal.Invalid(nameof(NewTenant.Theme), "Temat finns inte. Välj ett av temana i listan.");
        if (Invite.Check(Identifier.Trim(asked.EditorEmail)) is { } unusable)
            yield return Refusal.Invalid(nameof(NewTenant.EditorEmail), unusable);
        if (Text.Line(asked.OrganisationNumber) is { Length: > 0 } number && !OrganisationNumber.IsValid(number))
            yield return Refusal.Invalid(
                nameof(NewTenant.OrganisationNumber),
                "Organisationsnumret stämmer inte. Skriv det som NNNNNN-NNNN och kontrollera siffrorna."
            );
    }

    private static string NoMunicipality(string written) =>
        written.Length == 0 ? "Välj en av Sveriges 290 kommuner." : Municipality.Named.Sentence([written]);

    private static string? Slug(string slug, ReservedSlugs reserved)
    {
        if (!TenantId.TryParse(slug, out _))
            return "Adressen får bara ha a–z, 0–9 och bindestreck, och ska vara 2–40 tecken.";
        if (slug.StartsWith('-') || slug.EndsWith('-') || slug.Contains("--", StringComparison.Ordinal))
            return "Bindestrecken ska stå ett och ett, inne i adressen.";
        if (!slug.Any(char.IsAsciiLetter))
            return "Adressen ska ha minst en bokstav.";
        return reserved.Contains(slug) ? $"Adressen ”{slug}” används av tjänsten själv. Välj en annan." : null;
    }
}
