using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>
/// Takes back what <see cref="Invite"/> gave: a place in a municipality, the operator's right, or the account as a whole.
/// It bites at the person's next request.
/// </summary>
public sealed class Withdraw(
    KommunDb db,
    UserManager<Account> accounts,
    EndSession sessions,
    AccountTrail trail,
    TrailAcrossTenants across,
    CurrentActor actor
)
{
    private static readonly Refusal NoAccount = Refusal.Missing("Kontot");

    /// <summary>
    /// Sessions go on with what is left; an account with nothing left has none. What the account never had is no fault.
    /// </summary>
    /// <param name="email">Spaces around it and its case do not count.</param>
    /// <param name="tenant">Null: no place in a municipality is taken back.</param>
    /// <param name="onInstance">What the account may no longer do on the instance.</param>
    /// <returns>The address as the account has it; missing when there is no account.</returns>
    public Task<Outcome<string>> Place(string? email, TenantId? tenant, Rights onInstance, CancellationToken cancel) =>
        db.InTransaction(() => TakeBack(email, tenant, onInstance, cancel), cancel);

    /// <summary>A closed account keeps its places for the day that it is opened again.</summary>
    /// <param name="isClosed">False opens it again. Either way its sessions end.</param>
    /// <returns>The address as the account has it; missing when there is no account.</returns>
    public Task<Outcome<string>> Account(string? email, bool isClosed, CancellationToken cancel) =>
        db.InTransaction(() => Close(email, isClosed, cancel), cancel);

    private async Task<Outcome<string>> TakeBack(
        string? email,
        TenantId? tenant,
        Rights onInstance,
        CancellationToken cancel
    )
    {
        if (await Find(email) is not { } account)
            return NoAccount;
        if ((account.OnInstance & onInstance) != Rights.None)
        {
            account.IsOperator &= !onInstance.HasFlag(Rights.Operate);
            account.IsIndicatorAnalyst &= !onInstance.HasFlag(Rights.Correct);
            await accounts.UpdateAsync(account);
        }
        if (
            tenant is { } id
            && await db.Memberships.Where(m => m.TenantId == id && m.AccountId == account.Id).ExecuteDeleteAsync(cancel)
                > 0
        )
        {
            await TokenFamily.EndAll(db, g => g.TenantId == id && g.AccountId == account.Id, cancel);
            across.Add(actor.Access, Note(TrailKind.MembershipEnded, account), [id]);
        }
        return account.Email!;
    }

    private async Task<Outcome<string>> Close(string? email, bool isClosed, CancellationToken cancel)
    {
        if (await Find(email) is not { } account)
            return NoAccount;
        account.IsClosed = isClosed;
        await accounts.UpdateAsync(account);
        await sessions.AllOf(account, cancel);
        var kind = isClosed ? TrailKind.AccountClosed : TrailKind.AccountReopened;
        await trail.Add(actor.Access, account.Id, Note(kind, account), cancel);
        return account.Email!;
    }

    private static TrailNote Note(TrailKind kind, Account account) => new(kind, account.ShownName(), account.Id);

    private async Task<Account?> Find(string? email) => await accounts.FindByEmailAsync(Identifier.Trim(email));
}
