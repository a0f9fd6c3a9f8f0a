using Kommunstyrning.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>
/// Asks <see cref="PasswordRules"/> with what others know of the person. The demonstration's accounts, which are dead in
/// production, come with a password that everyone can read.
/// </summary>
internal sealed class PasswordCheck(KommunDb db) : IPasswordValidator<Account>
{
    public const string Code = "WeakPassword";

    public async Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        if (user is { IsDemo: true, PasswordHash: null })
            return IdentityResult.Success;
        var tenants = await (
            from membership in db.Memberships
            join tenant in db.Tenants on membership.TenantId equals tenant.Id
            where membership.AccountId == user.Id
            select tenant
        )
            .AsNoTracking()
            .ToListAsync();
        string[] known =
        [
            user.Email ?? "",
            user.DisplayName,
            .. tenants.SelectMany(t => new[] { t.Name, t.Id.Value }),
            "Kommunstyrning",
        ];
        return PasswordRules.WhyWeak(password ?? "", known) is { } sentence
            ? IdentityResult.Failed(new IdentityError { Code = Code, Description = sentence })
            : IdentityResult.Success;
    }
}
