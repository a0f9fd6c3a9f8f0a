using Kommunstyrning.Access;
using Kommunstyrning.Indicators;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Kommunstyrning.Tests.Store;

/// <summary>What decision 3 asks of each table, said about a model.</summary>
internal static class ModelRules
{
    /// <summary>Tables that no tenant owns, each with its reason.</summary>
    public static readonly Dictionary<string, string> Shared = new(StringComparer.Ordinal)
    {
        [nameof(Tenant)] = "the register that an address is looked up in before any tenant is entered",
        [nameof(Account)] = "a person may belong to several municipalities",
        [nameof(Membership)] = "tells at sign-in which tenants a person belongs to",
        [nameof(Session)] = "a person is signed in on the instance, not in one municipality",
        [nameof(SecondFactor)] = "belongs to an account",
        [nameof(RecoveryCode)] = "belongs to an account",
        [nameof(Passkey)] = "belongs to an account",
        [nameof(Client)] = "says which tenant it is of, before any is entered",
        [nameof(ClientGrant)] = "is looked up by a token, before any tenant is entered",
        [nameof(ClientToken)] = "is what is looked up",
        [nameof(ServerKey)] = "the instance's keys for all tokens",
        [nameof(SupportVisit)] = "is asked with the session, before any tenant is entered",
        [nameof(Letter)] = "is sent by a job that enters no tenant, and may be about an account alone",
        [nameof(Deletion)] = "the receipt of a municipality that is not here any more",
        [nameof(WindowCounter)] = "counts tries to sign in, before anyone is known",
        [nameof(DataProtectionKey)] = "the instance's key ring for cookies and links",
        [typeof(IdentityUserClaim<Guid>).Name] = "belongs to an account",
        [typeof(IdentityUserLogin<Guid>).Name] = "belongs to an account",
        [typeof(IdentityUserToken<Guid>).Name] = "belongs to an account",
        [nameof(ShownPlan)] = "what strangers may read of all municipalities, asked for at once (decision 33)",
        [nameof(Indicator)] = "open data, fetched once for all (decision 5)",
        [nameof(IndicatorGroup)] = "open data",
        [nameof(IndicatorGroupMember)] = "open data",
        [nameof(Area)] = "open data",
        [nameof(AreaGroup)] = "open data",
        [nameof(AreaGroupMember)] = "open data",
        [nameof(Panel)] = "open data",
        [nameof(DataVersion)] = "open data",
        [nameof(Notice)] = "what changed in the open data",
        [nameof(ImportRun)] = "one fetch serves all municipalities",
        [nameof(ImportIncident)] = "belongs to a run",
        [nameof(ImportLease)] = "one import at a time on the whole instance",
    };

    public static List<string> Breaches(IModel model) => [.. model.GetEntityTypes().SelectMany(BreachesOf)];

    private static IEnumerable<string> BreachesOf(IEntityType type)
    {
        var name = type.ClrType.Name;
        var owned = IsOwned(type);
        if (!owned && !Shared.ContainsKey(name))
            yield return $"{name} is neither owned by a tenant nor in the list of shared tables";
        if (owned && Shared.ContainsKey(name))
            yield return $"{name} is owned by a tenant and must not be in the list of shared tables";

        if (owned && type.FindDeclaredQueryFilter(KommunDb.TenantFilter) is null)
            yield return $"{name} has no filter named {KommunDb.TenantFilter}";
        if (owned && !StartsWithTenant(type.FindPrimaryKey()!.Properties))
            yield return $"{name} does not have the tenant first in its primary key";
        foreach (var index in type.GetIndexes().Where(i => owned && i.IsUnique && !StartsWithTenant(i.Properties)))
            yield return $"{name} has a unique index without the tenant first: {index.DisplayName()}";
        foreach (var key in type.GetForeignKeys())
        {
            if (IsOwned(key.PrincipalEntityType) && !Joins(key))
                yield return $"{name} points at {key.PrincipalEntityType.ClrType.Name} without the tenant first";
            if (key.DeleteBehavior is not (DeleteBehavior.Restrict or DeleteBehavior.NoAction))
                yield return $"{name} says {key.DeleteBehavior} when a {key.PrincipalEntityType.ClrType.Name} goes";
        }
    }

    private static bool IsOwned(IEntityType type) => type.ClrType.IsAssignableTo(typeof(IOwned));

    private static bool Joins(IForeignKey key) =>
        StartsWithTenant(key.Properties) && StartsWithTenant(key.PrincipalKey.Properties);

    private static bool StartsWithTenant(IReadOnlyList<IProperty> properties) =>
        properties[0].ClrType == typeof(TenantId)
        && string.Equals(properties[0].Name, nameof(IOwned.TenantId), StringComparison.Ordinal);
}
