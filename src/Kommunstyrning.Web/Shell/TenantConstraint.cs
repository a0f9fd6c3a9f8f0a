using Kommunstyrning.Onboarding;
using Microsoft.AspNetCore.Routing.Matching;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// A word of the instance's own names no municipality. Told to the matcher, which would else repeat all addresses of a municipality
/// below each such word: a graph of many times the size, made at each start.
/// </summary>
internal sealed class TenantConstraint : IRouteConstraint, IParameterLiteralNodeMatchingPolicy
{
    public bool Match(
        HttpContext? httpContext,
        IRouter? route,
        string routeKey,
        RouteValueDictionary values,
        RouteDirection routeDirection
    ) => !values.TryGetValue(routeKey, out var value) || value is not string word || MatchesLiteral(routeKey, word);

    public bool MatchesLiteral(string parameterName, string literal) =>
        !ReservedSlugs.Default.Contains(literal.ToLowerInvariant());
}
