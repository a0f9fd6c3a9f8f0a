using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Access;

/// <summary>
/// Reads what a letter of many notices tells, when it is sent: what has been read or declined since is not among it. Letters are sent outside
/// of any municipality, so that it is entered here, in a scope of its own.
/// </summary>
public sealed class DigestAcrossTenants(IServiceScopeFactory scopes, LetterReceivers receivers)
{
    /// <returns>What is unread of that which the letter was written for, the latest first.</returns>
    internal async Task<IReadOnlyList<MemberNotice>> Run(Tenant tenant, Letter letter, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentTenant>().Enter(tenant);
        var db = scope.ServiceProvider.GetRequiredService<KommunDb>();
        var (id, account) = (letter.Id, letter.AccountId!.Value);
        if (await receivers.Run(tenant.Id, [account], cancel) is not [var person, ..])
            return [];
        var notices = await scope
            .ServiceProvider.GetRequiredService<TenantWork>()
            .Read(
                () =>
                    db
                        .MemberNotices.AsNoTracking()
                        .Where(n => n.LetterId == id && n.AccountId == account && n.ReadAt == null)
                        .OrderByDescending(n => n.ToldAt)
                        .ThenByDescending(n => n.Id)
                        .ToListAsync(cancel),
                cancel
            );
        return
        [
            .. notices.Where(n => LetterRules.Of(n.Kind).PaceFor(person.Grants, person.Choices) != LetterPace.Never),
        ];
    }
}
