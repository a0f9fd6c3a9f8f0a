using System.Security.Claims;
using Kommunstyrning.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>
/// What this program adds to the framework's handler: the answer must come from the issuer that was asked, the token must be
/// for this client alone, and what came of it is left for the endpoint instead of being made a session here. One instance
/// serves all sign-ins of a municipality and keeps nothing of any.
/// </summary>
internal sealed class ProviderEvents(IdentityProvider provider) : OpenIdConnectEvents
{
    private const int MostClaims = 60;

    /// <summary>Values of amr that mean more than a password (RFC 8176): said so, or something that one has and shows.</summary>
    private static readonly string[] Strong = ["mfa", "otp", "hwk", "swk", "sc"];

    /// <summary>What stands in the token itself, and not what the userinfo endpoint adds.</summary>
    private sealed record Vouched(string Subject, bool IsStrong, IReadOnlyList<Choice> Claims);

    public override Task RedirectToIdentityProvider(RedirectContext context)
    {
        var address = context.HttpContext.RequestServices.GetRequiredService<PublicAddress>();
        context.ProtocolMessage.RedirectUri = address.Origin + context.Options.CallbackPath;
        return Task.CompletedTask;
    }

    /// <summary>RFC 9207: whoever answers says its name, where it has promised to.</summary>
    public override async Task MessageReceived(MessageReceivedContext context)
    {
        var configuration = await context.Options.ConfigurationManager!.GetConfigurationAsync(
            context.HttpContext.RequestAborted
        );
        var isPromised = configuration.AuthorizationResponseIssParameterSupported;
        var iss = context.ProtocolMessage.Iss ?? "";
        if (iss.Length == 0 ? isPromised : !string.Equals(iss, provider.Issuer, StringComparison.Ordinal))
            context.Fail(new ProviderFaultException(ProviderFault.MixedUp, iss));
    }

    /// <summary>After the browser has shown that it began the sign-in, and before the code is used.</summary>
    public override async Task AuthorizationCodeReceived(AuthorizationCodeReceivedContext context)
    {
        var http = context.HttpContext;
        var take = http.RequestServices.GetRequiredService<TakeAnswer>();
        if (!await take.Run($"{http.Request.Query["state"]}", http.RequestAborted))
            context.Fail(new ProviderFaultException(ProviderFault.NotUnderWay));
    }

    public override Task TokenValidated(TokenValidatedContext context)
    {
        var token = context.SecurityToken;
        var audiences = token.Audiences.ToList();
        var authorized = token.Claims.FirstOrDefault(c => c.Type is "azp")?.Value;
        if (
            authorized is null
                ? audiences.Count != 1
                : !string.Equals(authorized, provider.ClientId, StringComparison.Ordinal)
        )
            context.Fail(
                new ProviderFaultException(ProviderFault.BadAudience, authorized ?? string.Join(' ', audiences))
            );
        else if (token.Subject is not { Length: > 0 and <= IdentityLink.SubjectLength } subject)
            context.Fail(new ProviderFaultException(ProviderFault.BadToken, "sub"));
        else
            context.HttpContext.Features.Set(
                new Vouched(subject, IsStrong(token.Claims), [.. token.Claims.Select(c => new Choice(c.Type, c.Value))])
            );
        return Task.CompletedTask;
    }

    public override Task TicketReceived(TicketReceivedContext context)
    {
        var http = context.HttpContext;
        var vouched =
            http.Features.Get<Vouched>() ?? throw new InvalidOperationException("A token was taken that nobody saw.");
        var person = context.Principal!;
        var identity = new ProvidedIdentity(
            provider.Issuer,
            vouched.Subject,
            NameOf(person),
            person.FindFirstValue("email") ?? "",
            [.. person.FindAll(provider.GroupsClaim).Select(c => c.Value).Distinct(StringComparer.Ordinal)],
            vouched.IsStrong
        );
        var claims = vouched.Claims.Concat(person.Claims.Select(c => new Choice(c.Type, c.Value)));
        http.Features.Set(
            new ProviderAnswer(identity, Fault: null, context.Properties)
            {
                Claims = [.. claims.Distinct().Take(MostClaims)],
            }
        );
        context.HandleResponse();
        return Task.CompletedTask;
    }

    public override Task AccessDenied(AccessDeniedContext context)
    {
        context.HttpContext.Features.Set(
            new ProviderAnswer(null, new ProviderFaultException(ProviderFault.AccessDenied), context.Properties)
        );
        context.HandleResponse();
        return Task.CompletedTask;
    }

    public override Task RemoteFailure(RemoteFailureContext context)
    {
        var fault = ProviderFailure.Of(context.Failure!, provider.Issuer);
        context.HttpContext.Features.Set(new ProviderAnswer(null, fault, context.Properties));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private bool IsStrong(IEnumerable<Claim> claims)
    {
        var levels = provider.StrongLevels.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return claims.Any(c =>
            (c.Type is "amr" && Strong.Contains(c.Value, StringComparer.Ordinal))
            || (c.Type is "acr" && levels.Contains(c.Value, StringComparer.Ordinal))
        );
    }

    private static string NameOf(ClaimsPrincipal person) =>
        person.FindFirstValue("name") is { Length: > 0 } whole ? whole
        : $"{person.FindFirstValue("given_name")} {person.FindFirstValue("family_name")}".Trim()
            is { Length: > 0 } parts
            ? parts
        : person.FindFirstValue("preferred_username") ?? "";
}
