using System.Net.Mail;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Onboarding;

/// <summary>What can be said of a new municipality without looking in the database: every fault at its own field.</summary>
internal static class NewTenantCheck
{
    private const int EmailLength = 256;

    public static IEnumerable<Refusal> Of(NewTenant asked, ReservedSlugs reserved)
    {
        if (Municipality.Find(Text.Line(asked.AreaCode)) is null)
            yield return Refusal.Invalid(
                nameof(NewTenant.AreaCode),
                "Det finns ingen kommun med den koden. Välj en av Sveriges 290 kommuner."
            );
        if (Slug(Text.Line(asked.Slug), reserved) is { } sentence)
            yield return Refusal.Invalid(nameof(NewTenant.Slug), sentence);
        if (Templates.Find(asked.Template) is null)
            yield return Refusal.Invalid(
                nameof(NewTenant.Template),
                "Mallen finns inte. Välj en av mallarna i listan."
            );
        if (asked.Theme is { } theme && !Enum.IsDefined(theme))
            yield return Refusal.Invalid(nameof(NewTenant.Theme), "Temat finns inte. Välj ett av temana i listan.");
        if (!IsEmail(Text.Line(asked.EditorEmail)))
            yield return Refusal.Invalid(
                nameof(NewTenant.EditorEmail),
                "E-postadressen går inte att använda. Skriv den som namn@kommun.se."
            );
        if (Text.Line(asked.OrganisationNumber) is { Length: > 0 } number && !OrganisationNumber.IsValid(number))
            yield return Refusal.Invalid(
                nameof(NewTenant.OrganisationNumber),
                "Organisationsnumret stämmer inte. Skriv det som NNNNNN-NNNN och kontrollera siffrorna."
            );
    }

    private static string? Slug(string slug, ReservedSlugs reserved)
    {
        if (!TenantId.TryParse(slug, out _))
            return "Adressen får bara ha a–z, 0–9 och bindestreck, och ska vara 2–40 tecken.";
        return reserved.Contains(slug) ? $"Adressen ”{slug}” används av tjänsten själv. Välj en annan." : null;
    }

    /// <summary>One bare address with a dot in its domain; "Namn &lt;adress&gt;" is not one.</summary>
    private static bool IsEmail(string text) =>
        text.Length <= EmailLength
        && MailAddress.TryCreate(text, out var parsed)
        && string.Equals(parsed.Address, text, StringComparison.Ordinal)
        && parsed.Host.Trim('.').Contains('.', StringComparison.Ordinal);
}
