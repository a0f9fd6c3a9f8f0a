using Kommunstyrning.Access;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>
/// Where somebody goes who came in through the municipality's provider and has signed out here: on to where the provider ends
/// its own session (OpenID Connect RP-Initiated Logout 1.0), and back. The page leads on by itself: a form must not lead to
/// another site, and signing out is a form.
/// </summary>
public static class SignOutByProviderEndpoints
{
    private const string Path = "/inloggning/utloggad";

    public static string At(TenantId tenant) => $"/{tenant}{Path}";

    /// <summary>What is registered at the provider, after the public address.</summary>
    public static string AfterwardsAt(TenantId tenant) => $"/{tenant}";

    public static void Map(IEndpointRouteBuilder tenant) =>
        tenant.MapGet(Path, Lead).AllowAnonymous().OpenWithoutFactor().WithOwnTransactions();

    private static async Task<IResult> Lead(
        HttpContext http,
        [AsParameters] ProviderReads reads,
        IOptionsMonitor<OpenIdConnectOptions> options,
        ProviderNetwork network,
        PublicAddress address,
        CancellationToken cancel
    )
    {
        // whoever is signed in has not left
        if (
            http.Access().IsSignedIn
            || await SignInByProviderEndpoints.Opened(reads, SignInPurpose.SignIn, cancel) is not { } opened
            || await EndSession(options.Get(reads.Schemes.Use(opened)), network, cancel) is not { } there
        )
            return Results.LocalRedirect(AfterwardsAt(reads.Tenant.Id));
        var on = QueryHelpers.AddQueryString(
            there,
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["client_id"] = opened.Provider.ClientId,
                ["post_logout_redirect_uri"] = address.Origin + AfterwardsAt(reads.Tenant.Id),
            }
        );
        http.Response.Headers["Refresh"] = $"0;url={on}";
        return Pages.Page(
            new MessagePage.Model
            {
                PageContext = http.PageContext(),
                Title = "Utloggad",
                Heading = "Du är utloggad här",
                Text = "Nu loggas du ut hos kommunens inloggning också. Händer inget, välj det här nedanför.",
                Links = [new(on, "Logga ut hos kommunens inloggning"), new(AfterwardsAt(reads.Tenant.Id), "Tillbaka")],
            }
        );
    }

    /// <returns>Null where the provider has no such address, does not answer, or may not be spoken to there.</returns>
    private static async Task<string?> EndSession(
        OpenIdConnectOptions options,
        ProviderNetwork network,
        CancellationToken cancel
    )
    {
        try
        {
            var document = await options.ConfigurationManager!.GetConfigurationAsync(cancel);
            return Uri.TryCreate(document.EndSessionEndpoint, UriKind.Absolute, out var uri) && network.MaySpeakTo(uri)
                ? document.EndSessionEndpoint
                : null;
        }
        catch (ProviderFaultException)
        {
            // it is signed out here all the same
            return null;
        }
    }
}
