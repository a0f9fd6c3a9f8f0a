using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>What an administrator says of a client.</summary>
/// <param name="ResponsibleId">Somebody with a place in the municipality.</param>
/// <param name="IsPublic">It runs where anybody can read a secret, so that it gets none; it then acts for persons only.</param>
public sealed record ClientInput(
    string? Name,
    string? Purpose,
    Guid? ResponsibleId,
    bool ActsAlone,
    bool ActsForPersons,
    bool IsPublic,
    IReadOnlyList<string> Scopes,
    IReadOnlyList<string> RedirectAddresses
);

/// <summary>What a client may be called and do.</summary>
internal static class ClientCheck
{
    /// <summary>Whoever acts through a client is named with it, in a column of the history.</summary>
    public const int LongestName = 60;

    public const int LongestPurpose = 300;

    public const int MostAddresses = 10;

    /// <returns>The same as it is kept: trimmed, without empty lines and doubles.</returns>
    public static ClientInput Normalise(ClientInput raw) =>
        raw with
        {
            Name = Text.Line(raw.Name),
            Purpose = Text.Line(raw.Purpose),
            Scopes = [.. ClientScopes.Table.Select(s => s.Name).Where(raw.Scopes.Contains)],
            RedirectAddresses = raw.ActsForPersons
                ?
                [
                    .. raw
                        .RedirectAddresses.Select(a => a.Trim())
                        .Where(a => a.Length > 0)
                        .Distinct(StringComparer.Ordinal),
                ]
                : [],
        };

    /// <param name="input">Normalised.</param>
    /// <param name="self">The client itself, where it is there already.</param>
    /// <returns>Every fault, at name, purpose, responsible, use, public, scopes and addresses.</returns>
    public static async Task<List<Refusal>> Of(KommunDb db, ClientInput input, Guid? self, CancellationToken cancel)
    {
        var tenant = db.CurrentTenantId;
        var faults = new List<Refusal>();
        void Need(bool isRight, string field, string sentence)
        {
            if (!isRight)
                faults.Add(Refusal.Invalid(field, sentence));
        }
        var (name, purpose) = (input.Name ?? "", input.Purpose ?? "");
        Need(name.Length > 0, "name", "Skriv vad klienten heter.");
        Need(name.Length <= LongestName, "name", $"Namnet får ha högst {LongestName} tecken.");
        Need(
            !await db.Clients.AnyAsync(c => c.TenantId == tenant && c.DisplayName == name && c.Id != self, cancel),
            "name",
            "Det finns redan en klient med det namnet."
        );
        Need(purpose.Length > 0, "purpose", "Skriv vad klienten är till för.");
        Need(purpose.Length <= LongestPurpose, "purpose", $"Ändamålet får ha högst {LongestPurpose} tecken.");
        Need(
            await db.Memberships.AnyAsync(m => m.TenantId == tenant && m.AccountId == input.ResponsibleId, cancel),
            "responsible",
            "Välj någon av kommunens personer."
        );
        Need(input.ActsAlone || input.ActsForPersons, "use", "Välj minst ett sätt som klienten ska arbeta på.");
        Need(
            !(input.IsPublic && input.ActsAlone),
            "public",
            "En klient utan hemlighet kan inte arbeta för egen del: vem som helst kunde utge sig för att vara den."
        );
        Need(!input.IsPublic || input.ActsForPersons, "public", "En klient utan hemlighet måste arbeta för personer.");
        Need(input.Scopes.Count > 0, "scopes", "Välj minst en sak som klienten får göra.");
        if (input.ActsForPersons)
            faults.AddRange(RedirectAddress.Faults(input.RedirectAddresses));
        return faults;
    }
}
