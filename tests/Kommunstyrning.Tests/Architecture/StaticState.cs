using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Kommunstyrning.Tests.Architecture;

/// <summary>
/// Nothing that outlives a request may remember rows. A static collection is a table of constants: it is readonly, and
/// nothing but the static constructor changes it. Caches are never static.
/// </summary>
internal static class StaticState
{
    private const BindingFlags Own =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] Changes =
    [
        "Add",
        "TryAdd",
        "AddRange",
        "AddOrUpdate",
        "GetOrAdd",
        "set_Item",
        "Insert",
        "Remove",
        "TryRemove",
        "Clear",
        "Enqueue",
        "Push",
        "UnionWith",
    ];

    public static List<string> Breaches(IReadOnlyCollection<Type> types)
    {
        var collections = types
            .Where(IsWritten)
            .SelectMany(t => t.GetFields(Own))
            .Where(f => IsCollection(f.FieldType))
            .ToList();
        var changed = types
            .SelectMany(Bodies.MethodsOf)
            .Where(m => !IsStaticConstructor(m))
            .SelectMany(ChangedIn)
            .ToHashSet();
        return
        [
            .. collections.Where(f => !f.IsInitOnly).Select(f => $"{NameOf(f)} can be replaced"),
            .. collections.Where(f => IsCache(f.FieldType)).Select(f => $"{NameOf(f)} is a static cache"),
            .. collections.Where(changed.Contains).Select(f => $"{NameOf(f)} is changed while the program runs"),
        ];
    }

    /// <summary>Static collections that a method loads, if it also changes a collection of the same type.</summary>
    private static IEnumerable<FieldInfo> ChangedIn(MethodBase method)
    {
        var named = Bodies.MembersNamedIn(method).ToList();
        var changed = named
            .OfType<MethodInfo>()
            .Where(m => Changes.Contains(m.Name))
            .Select(m => m.DeclaringType)
            .ToHashSet();
        return named.OfType<FieldInfo>().Where(f => f.IsStatic && changed.Contains(f.FieldType));
    }

    private static bool IsStaticConstructor(MethodBase method) => method is ConstructorInfo && method.IsStatic;

    private static bool IsWritten(Type type) =>
        type.Namespace?.StartsWith("Kommunstyrning", StringComparison.Ordinal) == true
        && !type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);

    private static bool IsCollection(Type type) =>
        IsCache(type)
        || (
            type != typeof(string)
            && !type.IsArray
            && type.IsClass
            && type.IsAssignableTo(typeof(IEnumerable))
            && !IsFrozen(type)
        );

    private static bool IsFrozen(Type type) =>
        type.Namespace
            is "System.Collections.Frozen"
                or "System.Collections.Immutable"
                or "System.Collections.ObjectModel";

    private static bool IsCache(Type type) =>
        type.Namespace is "System.Collections.Concurrent" or "Microsoft.Extensions.Caching.Memory"
        || type.Name.Contains("Cache", StringComparison.Ordinal)
        || type.Name.StartsWith("ConditionalWeakTable", StringComparison.Ordinal);

    private static string NameOf(FieldInfo field) => $"{field.DeclaringType!.Name}.{field.Name}";
}
