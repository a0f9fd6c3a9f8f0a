using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;
using OpenIddict.Core;

namespace Kommunstyrning.Access;

/// <summary>A client, and the secret that it was given just now; it is kept nowhere and shown once.</summary>
/// <param name="Secret">Null where it has none, or keeps the one that it had.</param>
public sealed record KeptClient(Guid Id, string? Secret);

/// <summary>The administrator lets a program act in the municipality's name, changes what it may, and takes that back.</summary>
public sealed class SaveClient(
    KommunDb db,
    OpenIddictApplicationManager<Client> manager,
    Trail trail,
    TimeProvider clock
)
{
    /// <summary>Saves in the caller's transaction, as all here.</summary>
    /// <returns>Forbidden (403) for whoever may not administer; else every fault at its field.</returns>
    public async Task<Outcome<KeptClient>> Add(CallerAccess access, ClientInput raw, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Administer) is { } forbidden)
            return forbidden;
        var input = ClientCheck.Normalise(raw);
        if (await ClientCheck.Of(db, input, self: null, cancel) is { Count: > 0 } faults)
            return Outcome<KeptClient>.Refused(faults);
        var now = clock.GetUtcNow();
        var client = new Client
        {
            Id = Guid.CreateVersion7(now),
            TenantId = db.CurrentTenantId,
            ClientId = ClientPermissions.NewId(db.CurrentTenantId),
            CreatedAt = now,
        };
        ClientPermissions.Write(client, input);
        var secret = input.IsPublic ? null : ClientPermissions.NewSecret();
        await (secret is null ? manager.CreateAsync(client, cancel) : manager.CreateAsync(client, secret, cancel));
        trail.Add(Note(TrailKind.ClientCreated, client));
        return new KeptClient(client.Id, secret);
    }

    /// <summary>What is taken from a client counts at its next request. Whether it has a secret is not changed.</summary>
    /// <param name="revision">As the administrator read it.</param>
    /// <returns>As for adding, and missing or stale.</returns>
    /// <exception cref="DbUpdateConcurrencyException">It was changed between reading and writing.</exception>
    public async Task<Outcome<KeptClient>> Change(
        CallerAccess access,
        Guid id,
        int revision,
        ClientInput raw,
        CancellationToken cancel
    )
    {
        var found = await Find(access, id, cancel);
        if (!found.Succeeded)
            return Outcome<KeptClient>.Refused(found.Refusals);
        var client = found.Value;
        if (client.Revision != revision)
            return Refusal.Stale("Klienten");
        var input = ClientCheck.Normalise(raw with { IsPublic = !client.HasSecret });
        if (await ClientCheck.Of(db, input, id, cancel) is { Count: > 0 } faults)
            return Outcome<KeptClient>.Refused(faults);
        ClientPermissions.Write(client, input);
        await manager.UpdateAsync(client, cancel);
        trail.Add(Note(TrailKind.ClientChanged, client));
        return new KeptClient(id, Secret: null);
    }

    /// <summary>The former secret is wrong from then on. Tokens that were given out stand.</summary>
    /// <returns>Forbidden, missing, and in conflict without a field for a client that has no secret.</returns>
    public async Task<Outcome<KeptClient>> RenewSecret(CallerAccess access, Guid id, CancellationToken cancel)
    {
        var found = await Find(access, id, cancel);
        if (!found.Succeeded)
            return Outcome<KeptClient>.Refused(found.Refusals);
        if (!found.Value.HasSecret)
            return Refusal.Conflict("", "Klienten har ingen hemlighet att byta.");
        var secret = ClientPermissions.NewSecret();
        await manager.UpdateAsync(found.Value, secret, cancel);
        trail.Add(Note(TrailKind.ClientSecretRenewed, found.Value));
        return new KeptClient(id, secret);
    }

    /// <summary>Nothing that the client holds counts while it is disabled; what is left of it by then counts again after.</summary>
    /// <returns>Forbidden and missing.</returns>
    public async Task<Outcome<KeptClient>> Switch(
        CallerAccess access,
        Guid id,
        bool isDisabled,
        CancellationToken cancel
    )
    {
        var found = await Find(access, id, cancel);
        if (!found.Succeeded)
            return Outcome<KeptClient>.Refused(found.Refusals);
        if (found.Value.IsDisabled != isDisabled)
        {
            found.Value.IsDisabled = isDisabled;
            await manager.UpdateAsync(found.Value, cancel);
            trail.Add(Note(isDisabled ? TrailKind.ClientDisabled : TrailKind.ClientEnabled, found.Value));
        }
        return new KeptClient(id, Secret: null);
    }

    /// <summary>With all that it was given and has given out.</summary>
    /// <returns>Forbidden and missing.</returns>
    public async Task<Outcome<KeptClient>> Remove(CallerAccess access, Guid id, CancellationToken cancel)
    {
        var found = await Find(access, id, cancel);
        if (!found.Succeeded)
            return Outcome<KeptClient>.Refused(found.Refusals);
        await db.ClientTokens.Where(t => t.Application!.Id == id).ExecuteDeleteAsync(cancel);
        await db.ClientGrants.Where(g => g.Application!.Id == id).ExecuteDeleteAsync(cancel);
        db.Remove(found.Value);
        await db.SaveChangesAsync(cancel);
        trail.Add(Note(TrailKind.ClientRemoved, found.Value));
        return new KeptClient(id, Secret: null);
    }

    private async Task<Outcome<Client>> Find(CallerAccess access, Guid id, CancellationToken cancel)
    {
        if (access.WhyNot(Rights.Administer) is { } forbidden)
            return forbidden;
        var tenant = db.CurrentTenantId;
        return await db.Clients.SingleOrDefaultAsync(c => c.Id == id && c.TenantId == tenant, cancel) is { } client
            ? client
            : Refusal.Missing("Klienten");
    }

    private static TrailNote Note(TrailKind kind, Client client) =>
        new(kind, client.DisplayName!, client.Id)
        {
            Details = kind is TrailKind.ClientCreated or TrailKind.ClientChanged
                ?
                [
                    ("scopes", string.Join(' ', client.Scopes)),
                    ("use", string.Join(' ', Uses(client))),
                    ("purpose", client.Purpose),
                ]
                : [],
        };

    private static IEnumerable<string> Uses(Client client)
    {
        if (client.ActsAlone)
            yield return "alone";
        if (client.ActsForPersons)
            yield return "persons";
    }
}
