using System.Runtime.CompilerServices;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Tests.Store.SqlServer;

/// <summary>Some value of a type, for a command that nobody answers.</summary>
internal static class Sample
{
    public static object? Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
            return Of(inner);
        if (type == typeof(string))
            return "a";
        if (type == typeof(Guid))
            return Municipal.Ale.Goal;
        if (type == typeof(TenantId))
            return Municipal.Ale.Id;
        if (type == typeof(DateTimeOffset))
            return DateTimeOffset.UnixEpoch;
        if (type.IsArray)
            return Filled(Array.CreateInstance(type.GetElementType()!, 1), type.GetElementType()!);
        if (ElementOf(type) is { } element)
            return Of(
                type.IsInterface ? element.MakeArrayType()
                    : type.IsAssignableFrom(List(element)) ? List(element)
                    : type,
                element
            );
        return type.IsValueType || HasEmpty(type)
            ? Activator.CreateInstance(type, nonPublic: true)
            : RuntimeHelpers.GetUninitializedObject(type);
    }

    private static object Of(Type collection, Type element)
    {
        if (collection.IsArray)
            return Of(collection)!;
        var made = Activator.CreateInstance(collection)!;
        collection.GetMethod("Add", [element])?.Invoke(made, [Of(element)]);
        return made;
    }

    private static Array Filled(Array array, Type element)
    {
        array.SetValue(Of(element), 0);
        return array;
    }

    private static Type List(Type element) => typeof(List<>).MakeGenericType(element);

    private static Type? ElementOf(Type type) =>
        type.GetInterfaces()
            .Prepend(type)
            .FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0];

    private static bool HasEmpty(Type type) => type.GetConstructors().Any(c => c.GetParameters().Length == 0);
}
