using System.Reflection;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Tests.Architecture;

/// <summary>
/// Who may choose a tenant by calling <see cref="CurrentTenant.Enter"/>: classes that say AcrossTenants, the module
/// Onboarding, which makes tenants, and the one place of the web that reads the address.
/// </summary>
internal static class TenantEntryPoints
{
    private const string AddressReader = "Kommunstyrning.Web.Shell.TenantResolutionMiddleware";

    private static readonly MethodInfo Enter = typeof(CurrentTenant).GetMethod(nameof(CurrentTenant.Enter))!;

    public static List<string> Breaches(IEnumerable<Type> types) =>
        [
            .. types
                .Where(ChoosesTenant)
                .Select(Outermost)
                .Distinct()
                .Where(type => !May(type))
                .Select(type => type.FullName!),
        ];

    private static bool ChoosesTenant(Type type) =>
        Bodies.MethodsOf(type).SelectMany(Bodies.MembersNamedIn).Contains(Enter);

    private static bool May(Type type) =>
        type.Name.Contains("AcrossTenants", StringComparison.Ordinal)
        || type.Namespace == "Kommunstyrning.Onboarding"
        || type.FullName == AddressReader;

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
