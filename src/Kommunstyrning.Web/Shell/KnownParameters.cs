using Microsoft.AspNetCore.Http.Metadata;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// What an address of the API may ask for is what its endpoint reads, and nothing else: a misspelt word that was passed
/// over would give an answer to another question. Pages pass over what they do not know, since links from elsewhere
/// carry words of their own (utm_source and the like).
/// </summary>
public static class KnownParameters
{
    /// <summary>What the pages call the same, for whoever takes an address from there.</summary>
    private static readonly Dictionary<string, string[]> WordsOfPages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kommun"] = ["focus", "area", "areas"],
        ["grupp"] = ["group"],
        ["ar"] = ["year"],
        ["år"] = ["year"],
        ["kon"] = ["gender"],
        ["kön"] = ["gender"],
        ["sida"] = ["page"],
        ["omrade"] = ["operatingArea"],
    };

    public static RouteGroupBuilder RefuseUnknownParameters(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(
            (context, next) =>
                Unknown(context.HttpContext) is { Count: > 0 } refusals
                    ? ValueTask.FromResult<object?>(Problem.OfQuery(refusals))
                    : next(context)
        );
        return group;
    }

    /// <summary>As the endpoint's handler and its address record name them, in their order.</summary>
    public static IReadOnlyList<string> Of(Endpoint endpoint)
    {
        var inPath = (endpoint as RouteEndpoint)
            ?.RoutePattern.Parameters.Select(p => p.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. endpoint
                .Metadata.GetOrderedMetadata<IParameterBindingMetadata>()
                .Where(p => IsQuery(p) && inPath?.Contains(NameOf(p)) != true)
                .Select(NameOf),
        ];
    }

    private static List<Refusal> Unknown(HttpContext http)
    {
        if (http.Request.Query.Count == 0)
            return [];
        var known = Of(http.GetEndpoint()!);
        return
        [
            .. http
                .Request.Query.Keys.Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase))
                .Select(name => Refusal.Invalid(name, Sentence(name, known))),
        ];
    }

    /// <summary>"Parametern ”yaer” finns inte här. Menade du year? Adressen tar year, gender, focus och group."</summary>
    private static string Sentence(string name, IReadOnlyList<string> known)
    {
        var shown = name.Length > 40 ? name[..40] + "…" : name;
        var told = $"Parametern ”{Text.Line(shown)}” finns inte här.";
        return known.Count == 0
            ? $"{told} Adressen tar inga parametrar."
            : $"{told} Menade du {Meant(name, known)}? Adressen tar {Swedish.List(known)}.";
    }

    private static string Meant(string name, IReadOnlyList<string> known) =>
        WordsOfPages.GetValueOrDefault(name)?.FirstOrDefault(known.Contains)
        ?? known[Nearest.Of(name, known)!.Value.Index];

    private static bool IsQuery(IParameterBindingMetadata parameter) =>
        AttributeOf(parameter) is not null
        || (
            parameter.ParameterInfo.ParameterType is var type
            && (type == typeof(string) || type == typeof(string[]) || parameter.HasTryParse)
            && !parameter.ParameterInfo.GetCustomAttributes(inherit: false).OfType<IFromServiceMetadata>().Any()
        );

    private static string NameOf(IParameterBindingMetadata parameter) => AttributeOf(parameter)?.Name ?? parameter.Name;

    private static IFromQueryMetadata? AttributeOf(IParameterBindingMetadata parameter) =>
        parameter.ParameterInfo.GetCustomAttributes(inherit: false).OfType<IFromQueryMetadata>().FirstOrDefault();
}
