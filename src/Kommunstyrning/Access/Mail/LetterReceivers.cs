using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>A member who may be told of something.</summary>
internal sealed record Receiver(
    Guid AccountId,
    IReadOnlyCollection<RoleGrant> Grants,
    IReadOnlyDictionary<LetterGroup, LetterPace> Choices
);

/// <summary>Who in a municipality may be told of something, and how soon by mail, by their roles and choices of now.</summary>
public sealed class LetterReceivers(KommunDb db, UsableAccounts usable)
{
    /// <param name="accounts">Null for all members.</param>
    /// <returns>Those who see the municipality's working material and have an account that may be used.</returns>
    internal async Task<IReadOnlyList<Receiver>> Run(
        TenantId tenant,
        IReadOnlyCollection<Guid>? accounts,
        CancellationToken cancel
    )
    {
        var members = db.Memberships.AsNoTracking().Where(m => m.TenantId == tenant);
        if (accounts is { Count: <= FewEnough })
            members = members.Where(m => accounts.Contains(m.AccountId));
        var found = await (
            from place in members
            join account in db.Accounts.AsNoTracking() on place.AccountId equals account.Id
            orderby account.Id
            select new { place, account }
        ).ToListAsync(cancel);
        return
        [
            .. found
                .Where(f => accounts is null || accounts.Contains(f.account.Id))
                .Where(f => usable.Includes(f.account) && LetterRules.SeeWorkingMaterial(f.place.Grants))
                .Select(f => new Receiver(f.place.AccountId, f.place.Grants, f.place.Letters)),
        ];
    }

    /// <summary>More than these are not named in a question.</summary>
    private const int FewEnough = 200;

    /// <summary>Whether a letter that has been put in the outbox still goes to the one whom it is for.</summary>
    internal async Task<bool> Includes(LetterKind kind, TenantId tenant, Guid accountId, CancellationToken cancel)
    {
        var rule = LetterRules.Of(kind);
        if (rule.Group is not { } group)
            return true;
        if (await Run(tenant, [accountId], cancel) is not [var receiver, ..])
            return false;
        if (rule.IsDuty)
            return LetterRules.IsFor(group, receiver.Grants)
                && (
                    rule.PaceFor(receiver.Grants, receiver.Choices) == LetterPace.AtOnce
                    || Dutiful(rule, group, await Run(tenant, accounts: null, cancel)).Count == 0
                );
        return rule.PaceFor(receiver.Grants, receiver.Choices, isNamed: true) == LetterPace.AtOnce;
    }

    /// <summary>Those who are told of a duty by mail as they have chosen; where there is nobody, everybody is.</summary>
    internal static IReadOnlyList<Receiver> Dutiful(
        LetterRule rule,
        LetterGroup group,
        IEnumerable<Receiver> receivers
    ) =>
        [
            .. receivers.Where(r =>
                LetterRules.IsFor(group, r.Grants) && rule.PaceFor(r.Grants, r.Choices) != LetterPace.Never
            ),
        ];
}
