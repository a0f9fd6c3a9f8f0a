using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>How soon somebody wants to be told something by mail from a municipality.</summary>
/// <param name="Slug">Of the municipality.</param>
public sealed record LetterChoice(string Slug, LetterGroup Group, LetterPace Pace);

/// <summary>Somebody chooses what is told by mail, and how soon, place by place. It holds for letters that have been written and not sent, too.</summary>
public sealed class ChooseLetters(KommunDb db)
{
    /// <summary>
    /// Saves at once. What is not among the choices stays as it was; what the own roles are not offered is passed over. An
    /// administrator who changes the same person's roles meanwhile is not disturbed.
    /// </summary>
    /// <returns>In how many places something was changed. Forbidden (403) for whoever is not signed in.</returns>
    public async Task<Outcome<int>> Run(
        CallerAccess access,
        IReadOnlyCollection<LetterChoice>? choices,
        CancellationToken cancel
    )
    {
        if (access.AccountId is not { } account)
            return Refusal.Forbidden("Logga in för att välja vilka brev du vill ha.");
        var places = await db.Memberships.AsNoTracking().Where(m => m.AccountId == account).ToListAsync(cancel);
        var chosen = 0;
        foreach (var place in places.Where(p => access.Reaches(p.TenantId)))
        {
            var letters = new Dictionary<LetterGroup, LetterPace>(place.Letters);
            var offered = LetterRules.OfferedTo(place.Grants);
            foreach (
                var choice in (choices ?? []).Where(c =>
                    string.Equals(c.Slug, place.TenantId.Value, StringComparison.Ordinal) && offered.Contains(c.Group)
                )
            )
                letters[choice.Group] = choice.Pace;
            // what comes by the roles is no choice: it follows them when they change
            foreach (var group in offered.Where(g => letters.TryGetValue(g, out var pace) && pace == ByRole(place, g)))
                letters.Remove(group);
            if (letters.Count == place.Letters.Count && !letters.Except(place.Letters).Any())
                continue;
            chosen += await db
                .Memberships.Where(m => m.AccountId == account && m.TenantId == place.TenantId)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Letters, letters), cancel);
        }
        return chosen;
    }

    private static LetterPace ByRole(Membership place, LetterGroup group) =>
        LetterRules.PaceOf(group, place.Grants, new Dictionary<LetterGroup, LetterPace>());
}
