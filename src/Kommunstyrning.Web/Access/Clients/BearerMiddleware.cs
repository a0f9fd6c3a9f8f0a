using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Authorization;

namespace Kommunstyrning.Web.Access.Clients;

/// <summary>
/// Where tokens are taken: whoever brings one is whom it speaks for, with what it lets through at this address, and nobody else.
/// A refusal says what would have been needed, in the header that programs read (RFC 6750).
/// </summary>
public sealed class BearerMiddleware(RequestDelegate next)
{
    private const string Realm = "Bearer realm=\"kommunstyrning\"";

    public async Task InvokeAsync(HttpContext http, CurrentActor actor, TokenUse use)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<TakesTokensMetadata>() is not { } takes)
        {
            await next(http);
            return;
        }
        var (isBrought, needed) = (BroughtToken.IsIn(http), Needed(http.GetEndpoint()!, takes.Kind));
        http.Response.OnStarting(() =>
        {
            if (Challenge(http.Response.StatusCode, isBrought, needed) is { } challenge)
                http.Response.Headers.WWWAuthenticate = challenge;
            return Task.CompletedTask;
        });
        if (isBrought)
        {
            if (http.Features.Get<BroughtToken>() is not { } brought)
            {
                await Problem.UnknownToken.ExecuteAsync(http);
                return;
            }
            var access = brought.Holder.Access(brought.Scopes, takes.Kind);
            http.Features.Set(access);
            actor.Access = access;
            await use.Used(brought.Holder, http.RequestAborted);
        }
        await next(http);
    }

    private static string? Challenge(int status, bool isBrought, string needed) =>
        (status, isBrought) switch
        {
            (StatusCodes.Status401Unauthorized, true) => $"{Realm}, error=\"invalid_token\"",
            (StatusCodes.Status401Unauthorized, false) => Realm,
            (StatusCodes.Status403Forbidden, true) => $"{Realm}, error=\"insufficient_scope\"{needed}",
            _ => null,
        };

    /// <returns>, scope="…" with each scope that lets somebody in at the address; empty where anybody may come in.</returns>
    private static string Needed(Endpoint endpoint, DataKind kind)
    {
        var right = Permissions.RightOf(endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy);
        return right == Rights.None
            ? ""
            : $", scope=\"{string.Join(' ', ClientScopes.LettingIn(right, kind).Select(s => s.Name))}\"";
    }
}
