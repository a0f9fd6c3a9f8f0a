using System.Reflection;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Tests.Architecture;

/// <summary>
/// Whose tables are read by whom. A module reads its own; what others want to know it tells by a query, or hangs it on
/// elements as a facet. The web reads none.
/// </summary>
internal static class TableOwners
{
    private const string Core = "Kommunstyrning.";

    /// <summary>The register of municipalities and the history belong to the store, and all of the core may look there.</summary>
    private static readonly Type OfAll = typeof(TenantSet);

    /// <summary>Who fills or finds what belongs to others, and why nobody else could.</summary>
    private static readonly HashSet<string> Exempt = new(StringComparer.Ordinal)
    {
        // makes municipalities: copies templates and seeds into every module's tables
        "Kommunstyrning.Onboarding",
        // finds the municipality of the address before any module is asked
        "Kommunstyrning.Web.Shell.TenantResolutionMiddleware",
    };

    private static readonly Dictionary<string, Type> Owners = Getters()
        .ToDictionary(m => $"{m.DeclaringType!.FullName}.{m.Name}", m => m.DeclaringType!, StringComparer.Ordinal);

    public static List<string> Breaches(IEnumerable<Type> types) =>
        [
            .. types
                .SelectMany(type => TablesIn(type).Select(set => (Reader: Outermost(type), Set: set)))
                .Where(read => !May(read.Reader, read.Set))
                .Select(read => $"{read.Reader.FullName} reads {read.Set.Name}")
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<MethodInfo> Getters() =>
        typeof(KommunDb)
            .Assembly.GetTypes()
            .Where(t => t.Name.EndsWith("Sets", StringComparison.Ordinal) || t == OfAll || t.Name is "UnitSet")
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(m => m.Name.StartsWith("get_", StringComparison.Ordinal));

    private static IEnumerable<Type> TablesIn(Type type) =>
        Bodies
            .MethodsOf(type)
            .SelectMany(Bodies.MembersNamedIn)
            .Select(m => Owners.GetValueOrDefault($"{m.DeclaringType?.FullName}.{m.Name}"))
            .OfType<Type>();

    private static bool May(Type reader, Type set) =>
        Exempt.Contains(ModuleOf(reader))
        || Exempt.Contains(reader.FullName!)
        || (set == OfAll && !ModuleOf(reader).StartsWith(Core + "Web", StringComparison.Ordinal))
        || string.Equals(ModuleOf(reader), set.Namespace, StringComparison.Ordinal);

    private static string ModuleOf(Type type) => type.Namespace ?? "";

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
