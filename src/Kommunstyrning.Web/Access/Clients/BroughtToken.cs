using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Access.Clients;

/// <summary>A token that holds in the municipality that has been entered.</summary>
public sealed record BroughtToken(TokenHolder Holder, IReadOnlyCollection<string> Scopes)
{
    private const string Prefix = "Bearer ";

    /// <summary>Only where an address takes tokens: on pages there is no such thing. A cookie beside it does not count.</summary>
    public static bool IsIn(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<TakesTokensMetadata>() is not null
        && http.Request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);
}

/// <summary>Marks an address that takes tokens beside the cookie, and what it is about.</summary>
public sealed record TakesTokensMetadata(DataKind Kind);

public static class TakesTokensExtensions
{
    public static RouteGroupBuilder TakeTokens(this RouteGroupBuilder group, DataKind kind) =>
        group.WithMetadata(new TakesTokensMetadata(kind));
}
