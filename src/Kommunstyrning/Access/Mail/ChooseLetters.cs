using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>That somebody wants a kind of letter from a municipality, or declines it.</summary>
/// <param name="Slug">Of the municipality.</param>
public sealed record LetterChoice(string Slug, LetterKind Kind, bool IsWanted);

/// <summary>Somebody chooses which letters come, place by place. It holds for letters that have been written and not sent, too.</summary>
public sealed class ChooseLetters(KommunDb db)
{
    /// <summary>
    /// Saves at once. What is not among the choices stays as it was; what the own roles are not offered is passed over. An
    /// administrator who changes the same person's roles meanwhile is not disturbed.
    /// </summary>
    /// <returns>How many places have been chosen for. Forbidden (403) for whoever is not signed in.</returns>
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
            var letters = new Dictionary<LetterKind, bool>(place.Letters);
            var offered = LetterRules.OfferedTo(place.Grants).Select(r => r.Kind).ToHashSet();
            foreach (
                var choice in (choices ?? []).Where(c =>
                    string.Equals(c.Slug, place.TenantId.Value, StringComparison.Ordinal) && offered.Contains(c.Kind)
                )
            )
                letters[choice.Kind] = choice.IsWanted;
            if (letters.Count == 0)
                continue;
            chosen += await db
                .Memberships.Where(m => m.AccountId == account && m.TenantId == place.TenantId)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Letters, letters), cancel);
        }
        return chosen;
    }
}
