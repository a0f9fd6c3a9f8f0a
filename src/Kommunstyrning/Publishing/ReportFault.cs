using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Publishing;

/// <summary>What somebody could not use. Raw: null is empty.</summary>
/// <param name="Page">An address within the instance; what is none is left out.</param>
public sealed record FaultInput(string? Page, string? Description, string? Email);

/// <summary>Anyone reports what could not be used on the pages of the municipality that has been entered.</summary>
public sealed class ReportFault(KommunDb db, TimeProvider clock)
{
    /// <summary>The most characters of a description.</summary>
    public const int DescriptionLength = 2000;

    /// <summary>The most reports from one network in an hour.</summary>
    public const int FromNetwork = 5;

    /// <summary>The most reports to one municipality in an hour, from wherever they come.</summary>
    public const int ToTenant = 60;

    private const int PageLength = 400;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Saves within the caller's transaction.</summary>
    /// <param name="network">Where it comes from, as sign-ins are counted by.</param>
    /// <returns>
    /// Invalid at description (missing or too long) and email; in conflict without a field where too many have come.
    /// </returns>
    public async Task<Outcome<FaultReport>> Run(FaultInput raw, string network, CancellationToken cancel)
    {
        var (description, email) = (Text.Paragraphs(raw.Description), Text.Line(raw.Email));
        var refusals = new List<Refusal>();
        if (description.Length is 0 or > DescriptionLength)
            refusals.Add(
                Refusal.Invalid(
                    "description",
                    description.Length == 0
                        ? "Skriv vad som inte går att använda."
                        : $"Skriv högst {DescriptionLength} tecken. Nu är det {description.Length}."
                )
            );
        if (email.Length > 0 && !PublicAddresses.IsMail(email))
            refusals.Add(
                Refusal.Invalid(
                    "email",
                    "E-postadressen ser inte rätt ut. Skriv den som namn@exempel.se, eller lämna tomt."
                )
            );
        if (refusals.Count > 0)
            return Outcome<FaultReport>.Refused(refusals);
        if (await IsTooMany(network, cancel))
            return Refusal.Conflict(
                "",
                "Det har kommit många rapporter på kort tid. Det du skrev står kvar: skicka det igen om en stund, eller ring kommunen."
            );

        var now = clock.GetUtcNow();
        var report = new FaultReport
        {
            Id = Guid.CreateVersion7(now),
            ReportedAt = now,
            Page = Within(raw.Page),
            Description = description,
            Email = email,
        };
        db.Add(report);
        await db.SaveChangesAsync(cancel);
        return report;
    }

    private async Task<bool> IsTooMany(string network, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var here = db.CurrentTenantId.Value;
        var byNetwork = await db.CountUp($"brist {here} {network}", Window, now, cancel);
        return byNetwork.Count > FromNetwork
            || (await db.CountUp($"brist {here}", Window, now, cancel)).Count > ToTenant;
    }

    private static string Within(string? raw)
    {
        var page = Text.Line(raw);
        return page.Length <= PageLength && page is ['/', not ('/' or '\\'), ..] ? page : "";
    }
}
