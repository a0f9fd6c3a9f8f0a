using System.Security.Claims;
using Kommunstyrning.Access;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Identity;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Kommunstyrning.Web.Access.Clients;

/// <summary>
/// A client sends a person here to be let in. OpenIddict has looked at what it sends before any of this runs; the person is asked
/// each time, since a page that sends on by itself could be opened by anybody.
/// </summary>
public static class AuthorizeEndpoints
{
    /// <summary>The field with the person's answer.</summary>
    public const string Answer = "svar";

    public const string Yes = "ja";

    public const string No = "nej";

    public static void Map(IEndpointRouteBuilder pages)
    {
        var asking = pages.MapGroup("").AllowAnonymous();
        asking.AddEndpointFilter(SayWhatIsWrong);
        asking.MapGet(AuthorizationServer.Authorize, Ask);
        asking.MapPost(AuthorizationServer.Authorize, Take);
    }

    /// <summary>OpenIddict leaves 400 behind for a page to draw; the framework runs no handler after a code like that.</summary>
    private static ValueTask<object?> SayWhatIsWrong(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        context.HttpContext.Response.StatusCode = StatusCodes.Status200OK;
        return next(context);
    }

    private static async Task<IResult> Ask(
        HttpContext http,
        GiveConsent consent,
        FaultyQuestion faulty,
        CancellationToken cancel
    ) => await faulty.Answer(http, cancel) ?? WhyNot(http) ?? await Show(http, consent, cancel);

    private static async Task<IResult> Take(
        HttpContext http,
        IFormCollection posted,
        GiveConsent consent,
        FaultyQuestion faulty,
        CancellationToken cancel
    )
    {
        if ((await faulty.Answer(http, cancel) ?? WhyNot(http)) is { } refused)
            return refused;
        var answer = posted[Answer].ToString();
        if (string.Equals(answer, No, StringComparison.Ordinal))
            return TokenEndpoints.Refused(Errors.AccessDenied, "The person said no.");
        if (posted.IsAskedAgain() || !string.Equals(answer, Yes, StringComparison.Ordinal))
            return await Show(http, consent, cancel);
        var request = http.GetOpenIddictServerRequest()!;
        var asked = await consent.Ask(http.Access(), request.ClientId!, request.GetScopes(), cancel);
        if (!asked.Succeeded)
            return Problem.Of(asked.Refusals).AsPage(http);
        var session = http.Features.Get<SignedIn>()!.SessionId;
        var given = await consent.Run(http.Access(), session, asked.Value, cancel);
        if (!given.Succeeded)
            return Problem.Of(given.Refusals).AsPage(http);
        var principal = new ClaimsPrincipal(new ClaimsIdentity(BearerHandler.Scheme));
        principal.SetClaim(Claims.Subject, $"{http.Access().AccountId}");
        principal.SetScopes([
            .. asked.Value.May.Select(s => s.Name),
            .. request.HasScope(ClientScopes.Offline) ? [ClientScopes.Offline] : Array.Empty<string>(),
        ]);
        principal.SetAuthorizationId($"{given.Value}");
        return Results.SignIn(principal, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    /// <returns>Null where somebody who is signed in may be asked.</returns>
    private static IResult? WhyNot(HttpContext http)
    {
        if (http.GetOpenIddictServerRequest()!.HasPromptValue(PromptValues.None))
            return TokenEndpoints.Refused(
                http.Access().IsSignedIn ? Errors.ConsentRequired : Errors.LoginRequired,
                "The person must be asked."
            );
        return http.Access().IsSignedIn
            ? null
            : Results.Challenge(properties: null, [IdentityConstants.ApplicationScheme]);
    }

    private static async Task<IResult> Show(HttpContext http, GiveConsent consent, CancellationToken cancel)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var asked = await consent.Ask(http.Access(), request.ClientId!, request.GetScopes(), cancel);
        if (!asked.Succeeded)
            return Problem.Of(asked.Refusals).AsPage(http);
        var back = new Uri(request.RedirectUri!);
        // the answer to the form sends the browser there
        SecurityHeadersMiddleware.AllowFormTo(http.Response, back);
        return Pages.Page(
            new ConsentPage.Model
            {
                PageContext = http.PageContext(),
                Asked = asked.Value,
                IsLasting = request.HasScope(ClientScopes.Offline),
                Back = back,
                Sent =
                [
                    .. request
                        .GetParameters()
                        .Where(p => Kept.Contains(p.Key, StringComparer.Ordinal))
                        .Select(p => new Choice(p.Key, (string?)p.Value ?? "")),
                ],
            }
        );
    }

    /// <summary>What goes along with the answer; all else has been looked at and has no bearing on it.</summary>
    private static readonly string[] Kept =
    [
        Parameters.ClientId,
        Parameters.RedirectUri,
        Parameters.ResponseType,
        Parameters.ResponseMode,
        Parameters.Scope,
        Parameters.State,
        Parameters.Nonce,
        Parameters.CodeChallenge,
        Parameters.CodeChallengeMethod,
    ];
}
