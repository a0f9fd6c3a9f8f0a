using System.Reflection;

namespace Kommunstyrning.Tests.Architecture;

/// <summary>Every type that a type names: in what it inherits, declares, carries as an attribute or does.</summary>
internal static class References
{
    private const BindingFlags Own =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Static
        | BindingFlags.Instance
        | BindingFlags.DeclaredOnly;

    public static HashSet<Type> Of(Type type)
    {
        var found = new HashSet<Type>();
        foreach (var named in Named(type))
            Unfold(named, found);
        return found;
    }

    private static IEnumerable<Type?> Named(Type type)
    {
        yield return type.BaseType;
        foreach (var named in type.GetInterfaces().Concat(Attributes(type)))
            yield return named;
        foreach (var field in type.GetFields(Own))
            yield return field.FieldType;
        foreach (var property in type.GetProperties(Own))
        {
            yield return property.PropertyType;
            foreach (var attribute in Attributes(property))
                yield return attribute;
        }
        foreach (var method in Bodies.MethodsOf(type))
        {
            foreach (var named in InSignature(method).Concat(InBody(method)))
                yield return named;
        }
    }

    private static IEnumerable<Type?> InSignature(MethodBase method) =>
        method
            .GetParameters()
            .Select(parameter => parameter.ParameterType)
            .Append((method as MethodInfo)?.ReturnType)
            .Concat(Attributes(method));

    private static IEnumerable<Type?> InBody(MethodBase method)
    {
        foreach (var local in method.GetMethodBody()?.LocalVariables ?? [])
            yield return local.LocalType;
        foreach (var member in Bodies.MembersNamedIn(method))
        {
            yield return member as Type ?? member.DeclaringType;
            if (member is FieldInfo field)
                yield return field.FieldType;
            if (member is MethodInfo called)
            {
                yield return called.ReturnType;
                foreach (var argument in called.IsGenericMethod ? called.GetGenericArguments() : [])
                    yield return argument;
            }
        }
    }

    private static IEnumerable<Type> Attributes(MemberInfo member) =>
        member.CustomAttributes.SelectMany(a =>
            a.ConstructorArguments.Select(c => c.Value).OfType<Type>().Append(a.AttributeType)
        );

    private static void Unfold(Type? type, HashSet<Type> found)
    {
        if (type is null || !found.Add(type))
            return;
        Unfold(type.GetElementType(), found);
        foreach (var argument in type.IsGenericType ? type.GetGenericArguments() : [])
            Unfold(argument, found);
    }
}
