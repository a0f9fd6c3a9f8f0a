using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Access;

/// <summary>Whom a token speaks for at this moment: the client by itself, or a person through it.</summary>
/// <param name="Grant">Null for the client by itself, as is the person.</param>
public sealed record TokenHolder(
    Client Client,
    ClientGrant? Grant,
    Account? Person,
    IReadOnlyCollection<RoleGrant> PersonGrants
)
{
    public TenantId Tenant => Client.TenantId;

    /// <summary>What the scopes let through at an address of the kind, bounded by what the client may have, and the person do, now.</summary>
    public CallerAccess Access(IReadOnlyCollection<string> scopes, DataKind kind)
    {
        var let = ClientScopes.Amount(scopes.Where(s => Client.Scopes.Contains(s, StringComparer.Ordinal)), kind);
        if (Person is null)
            return new CallerAccess(null, Name, let) { ClientId = Client.Id };
        var (everywhere, inUnits) = Roles.AmountOf(PersonGrants);
        return new CallerAccess(Person.Id, Name, everywhere & let, inUnits.ToDictionary(u => u.Key, u => u.Value & let))
        {
            ClientId = Client.Id,
        };
    }

    /// <summary>As history and trail name whoever acts.</summary>
    public string Name =>
        Person is null ? $"Klienten {Client.DisplayName}" : $"{Person.ShownName()} genom {Client.DisplayName}";

    /// <summary>For a line of the trail; without any right.</summary>
    public CallerAccess AsActor() => new(Person?.Id, Name, Rights.None) { ClientId = Client.Id };
}
