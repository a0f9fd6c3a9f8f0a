using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Access;

/// <summary>How a municipality's people sign in, as it was written. Null is empty.</summary>
/// <param name="Issuer">The address of the discovery document is taken too.</param>
/// <param name="Secret">Empty: the one that is there stays, for the same issuer.</param>
/// <param name="GroupsClaim">Empty: groups.</param>
public sealed record ProviderInput(
    TenantSignIn SignIn,
    string? Issuer,
    string? ClientId,
    string? Secret,
    string? Scopes,
    string? GroupsClaim,
    IReadOnlyList<GroupRole> GroupRoles,
    ProviderAdmits Admits,
    bool MakesAdministrators,
    string? StrongLevels
);

/// <summary>
/// An administrator says by which identity provider the municipality that has been entered signs in, and how. It counts at
/// once, on every node: what was begun before is refused.
/// </summary>
public sealed class SaveProvider(
    KommunDb db,
    ProviderSecret secrets,
    ProviderNetwork network,
    UnitsQuery unitsQuery,
    EndSession sessions,
    Trail trail
)
{
    /// <summary>Saves within the caller's transaction. All of it is replaced but a secret that is left empty.</summary>
    /// <param name="revision">As it was read; −1 where there was none.</param>
    /// <returns>
    /// Forbidden (403) for whoever may not administer, stale; else every fault at its field: signIn, issuer, clientId, secret,
    /// scopes, groupsClaim, group.0, role.0 and unit.0 by row, makesAdministrators, strongLevels.
    /// </returns>
    public async Task<Outcome<int>> Run(CallerAccess access, int revision, ProviderInput raw, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Administer) is { } forbidden)
            return forbidden;
        var tenantId = db.CurrentTenantId;
        var there = await db.IdentityProviders.SingleOrDefaultAsync(cancel);
        if ((there?.Revision ?? -1) != revision)
            return Refusal.Stale("Inställningarna för inloggning");
        var clean = ProviderCheck.Clean(raw);
        var isOtherIssuer = !string.Equals(there?.Issuer ?? "", clean.Issuer, StringComparison.Ordinal);
        var hasSecret = there is { SealedSecret.Length: > 0 } && !isOtherIssuer;
        var refusals = ProviderCheck.Of(clean, hasSecret, network, await unitsQuery.Run(cancel)).ToList();
        if (refusals.Count > 0)
            return Outcome<int>.Refused(refusals);

        var tenant = await db.Tenants.SingleAsync(t => t.Id == tenantId, cancel);
        var changed = string.Join(", ", ProviderCheck.Changed(there, tenant.SignIn, clean));
        var provider = there ?? new IdentityProvider();
        if (there is null)
            db.Add(provider);
        Write(provider, clean);
        if (clean.Secret!.Length > 0 || isOtherIssuer)
            provider.SealedSecret = clean.Secret.Length > 0 ? secrets.Seal(tenantId, clean.Issuer!, clean.Secret) : "";
        tenant.SignIn = clean.SignIn;
        await db.SaveChangesAsync(cancel);
        if (there is not null && (isOtherIssuer || clean.SignIn == TenantSignIn.Passwords))
            await sessions.Through(tenantId, account: null, cancel);
        if (changed.Length > 0)
            trail.Add(
                new TrailNote(TrailKind.ProviderChanged, clean.Issuer!)
                {
                    Details = [("fields", changed), ("signIn", $"{clean.SignIn}")],
                }
            );
        return provider.Revision;
    }

    private static void Write(IdentityProvider provider, ProviderInput clean)
    {
        provider.Issuer = clean.Issuer!;
        provider.ClientId = clean.ClientId!;
        provider.Scopes = clean.Scopes!;
        provider.GroupsClaim = clean.GroupsClaim!;
        provider.GroupRoles = [.. clean.GroupRoles];
        provider.Admits = clean.Admits;
        provider.MakesAdministrators = clean.MakesAdministrators;
        provider.StrongLevels = clean.StrongLevels!;
    }
}
