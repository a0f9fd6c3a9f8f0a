using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Identity;

namespace Kommunstyrning.Onboarding;

/// <summary>
/// Makes a person editor of the tenant that has been entered. Somebody who already has an account gets the
/// membership; somebody who has never set a password gets a link to do so.
/// </summary>
internal sealed class InviteEditor(
    KommunDb db,
    CurrentTenant current,
    UserManager<Account> accounts,
    PasswordLink passwordLink
)
{
    /// <returns>The password link, or null for an account that has a password.</returns>
    public async Task<Outcome<Invitation>> Run(string email, CancellationToken cancel)
    {
        var account = await accounts.FindByEmailAsync(email);
        if (account is null)
        {
            account = new Account
            {
                Id = Guid.CreateVersion7(),
                UserName = email,
                Email = email,
                DisplayName = email,
            };
            var created = await accounts.CreateAsync(account);
            if (!created.Succeeded)
                return Refusal.Invalid(
                    nameof(NewTenant.EditorEmail),
                    "Det gick inte att skapa ett konto för e-postadressen."
                );
        }
        db.Memberships.Add(
            new Membership
            {
                TenantId = current.Id,
                AccountId = account.Id,
                Role = Role.Editor,
            }
        );
        await db.SaveChangesAsync(cancel);
        return new Invitation(await accounts.HasPasswordAsync(account) ? null : await passwordLink.For(account));
    }
}

internal sealed record Invitation(string? PasswordLink);
