using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>How a municipality presents itself on the instance's start page. Raw: null is empty.</summary>
/// <param name="OrganisationNumber">NNNNNN-NNNN, or empty.</param>
public sealed record Presentation(string? Tagline, string? Description, string? OrganisationNumber, Theme Theme);

/// <summary>Changes what the start page says of the municipality that has been entered, and its accent.</summary>
public sealed class EditPresentation(KommunDb db, CurrentTenant current, Trail trail)
{
    private const int TaglineLength = 200;
    private const int DescriptionLength = 600;

    /// <summary>Saves within the caller's transaction. The whole presentation is replaced.</summary>
    /// <returns>Every fault at once: invalid at tagline, description, organisationNumber or theme.</returns>
    /// <exception cref="InvalidOperationException">No tenant has been entered.</exception>
    public async Task<Outcome<Tenant>> Run(CallerAccess access, Presentation raw, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Administer) is { } forbidden)
            return forbidden;
        var tagline = Text.Line(raw.Tagline);
        var description = Text.Line(raw.Description);
        var number = Text.Line(raw.OrganisationNumber);
        var refusals = Check(tagline, description, number, raw.Theme).ToList();
        if (refusals.Count > 0)
            return Outcome<Tenant>.Refused(refusals);

        var id = current.Id;
        var tenant = await db.Tenants.SingleAsync(t => t.Id == id, cancel);
        var changed = string.Join(", ", Changed(tenant, tagline, description, number, raw.Theme));
        tenant.Tagline = tagline;
        tenant.Presentation = description;
        tenant.OrganisationNumber = number;
        tenant.Theme = raw.Theme;
        await db.SaveChangesAsync(cancel);
        if (changed.Length > 0)
            trail.Add(new TrailNote(TrailKind.PresentationChanged) { Details = [("fields", changed)] });
        return tenant;
    }

    private static IEnumerable<string> Changed(
        Tenant tenant,
        string tagline,
        string description,
        string number,
        Theme theme
    )
    {
        if (!string.Equals(tenant.Tagline, tagline, StringComparison.Ordinal))
            yield return "tagline";
        if (!string.Equals(tenant.Presentation, description, StringComparison.Ordinal))
            yield return "description";
        if (!string.Equals(tenant.OrganisationNumber, number, StringComparison.Ordinal))
            yield return "organisationNumber";
        if (tenant.Theme != theme)
            yield return "theme";
    }

    private static IEnumerable<Refusal> Check(string tagline, string description, string number, Theme theme)
    {
        if (tagline.Length > TaglineLength)
            yield return Refusal.Invalid("tagline", $"Raden får vara högst {TaglineLength} tecken.");
        if (description.Length > DescriptionLength)
            yield return Refusal.Invalid("description", $"Presentationen får vara högst {DescriptionLength} tecken.");
        if (number.Length > 0 && !OrganisationNumber.IsValid(number))
            yield return Refusal.Invalid(
                "organisationNumber",
                "Organisationsnumret stämmer inte. Skriv det som NNNNNN-NNNN och kontrollera siffrorna."
            );
        if (!Enum.IsDefined(theme))
            yield return Refusal.Invalid("theme", "Välj en av färgerna i listan.");
    }
}
