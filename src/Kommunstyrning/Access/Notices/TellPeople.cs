using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>
/// The one way in which members of the municipality that has been entered are told of something: a notice each, and a letter to
/// those who want one at once. Those who want it once a day are written to by <see cref="WriteDigests"/>.
/// </summary>
public sealed class TellPeople(KommunDb db, Outbox outbox, LetterReceivers receivers, TimeProvider clock)
{
    /// <summary>
    /// Saves within the caller's transaction. Whoever has no place any more, or does not see working material, is told of nothing;
    /// nor is whoever did it.
    /// </summary>
    /// <param name="accounts">Whom it concerns.</param>
    /// <param name="named">Those of them who have been named for it, whatever their role.</param>
    /// <param name="by">Whose act it tells of; a stranger's too.</param>
    /// <returns>How many were told.</returns>
    public async Task<int> Run(
        Told told,
        IEnumerable<Guid> accounts,
        IReadOnlyCollection<Guid> named,
        CallerAccess by,
        CancellationToken cancel
    )
    {
        var (rule, whom) = (LetterRules.Of(told.Kind), Whom(accounts.Concat(named), by));
        if (whom.Count == 0)
            return 0;
        var people = await receivers.Run(db.CurrentTenantId, whom, cancel);
        foreach (var person in people)
            await Tell(
                told,
                rule,
                person.AccountId,
                rule.PaceFor(person.Grants, person.Choices, named.Contains(person.AccountId)),
                by,
                cancel
            );
        await db.SaveChangesAsync(cancel);
        return people.Count;
    }

    /// <inheritdoc cref="Run"/>
    /// <summary>
    /// To all whose role a kind is for. Nobody's choice leaves the municipality without a letter where that is a duty: where all
    /// have declined it, all get it at once.
    /// </summary>
    internal async Task ToRoles(Told told, CallerAccess by, CancellationToken cancel)
    {
        var rule = LetterRules.Of(told.Kind);
        if (rule.Group is not { } group)
            throw new InvalidOperationException($"{told.Kind} is for no role.");
        var people = (await receivers.Run(db.CurrentTenantId, accounts: null, cancel))
            .Where(p => LetterRules.IsFor(group, p.Grants))
            .ToList();
        var isDeclined = rule.IsDuty && LetterReceivers.Dutiful(rule, group, people).Count == 0;
        foreach (var person in people)
            await Tell(
                told,
                rule,
                person.AccountId,
                isDeclined ? LetterPace.AtOnce : rule.PaceFor(person.Grants, person.Choices),
                by,
                cancel
            );
        await db.SaveChangesAsync(cancel);
    }

    private static HashSet<Guid> Whom(IEnumerable<Guid> accounts, CallerAccess by)
    {
        var whom = accounts.ToHashSet();
        if (by.AccountId is { } own)
            whom.Remove(own);
        return whom;
    }

    private async Task Tell(
        Told told,
        LetterRule rule,
        Guid accountId,
        LetterPace pace,
        CallerAccess by,
        CancellationToken cancel
    )
    {
        Guid? letter =
            outbox.IsOpen && pace == LetterPace.AtOnce ? await outbox.Put(told.Kind, accountId, by, cancel) : null;
        if (!rule.IsNoted)
            return;
        var (now, name) = (clock.GetUtcNow(), Text.Line(by.Name));
        db.MemberNotices.Add(
            new MemberNotice
            {
                Id = Guid.CreateVersion7(now),
                AccountId = accountId,
                Kind = told.Kind,
                SubjectId = told.SubjectId,
                PartId = told.PartId,
                Code = told.Code,
                Detail = told.Detail[..Math.Min(told.Detail.Length, MemberNotice.DetailLength)],
                ToldBy = name[..Math.Min(name.Length, Letter.NameLength)],
                ToldAt = now,
                LetterId = letter,
            }
        );
    }
}
