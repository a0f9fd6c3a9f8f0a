using Kommunstyrning.Access;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>
/// Tries a provider as far as that goes without a person: what it says of itself, what it can do, and whether it takes client,
/// secret and answer address. The answer is for an administrator to read, and says what to do.
/// </summary>
public sealed class CheckProvider(ProviderDiscovery discovery, AskProvider ask)
{
    private const string Document = "Adressen";
    private const string Abilities = "Det som behövs";

    /// <summary>Asks the provider three times at the most; each answer has a limit in time.</summary>
    /// <param name="answerAddress">Whole: what is to be registered at the provider.</param>
    /// <returns>In the order in which they were tried; the first fault that leaves nothing more to try is the last.</returns>
    public async Task<IReadOnlyList<ProviderStep>> Run(
        OpenedProvider opened,
        string answerAddress,
        CancellationToken cancel
    )
    {
        OpenIdConnectConfiguration document;
        try
        {
            document = await discovery.Read(opened.Provider.Issuer, cancel);
        }
        catch (ProviderFaultException fault)
        {
            return [ProviderStep.Of(Document, fault)];
        }
        var keys = document.SigningKeys.Count;
        List<ProviderStep> steps =
        [
            new(
                Document,
                ProviderStepState.Good,
                $"Leverantören svarar, säger sig heta det som är inskrivet och visar {Swedish.Count(keys, "nyckel", "nycklar")}."
            ),
            WhatItCan(document, opened.Provider),
        ];
        if (opened.Secret is null)
        {
            steps.Add(
                new ProviderStep(
                    "Klienten",
                    ProviderStepState.Faulty,
                    "Den sparade hemligheten går inte att läsa längre.",
                    "Skriv klienthemligheten på nytt och spara."
                )
            );
            return steps;
        }
        try
        {
            steps.AddRange(await ask.Run(document, opened, answerAddress, cancel));
        }
        catch (ProviderFaultException fault)
        {
            steps.Add(ProviderStep.Of("Klienten", fault));
        }
        return steps;
    }

    private static ProviderStep WhatItCan(OpenIdConnectConfiguration document, IdentityProvider provider)
    {
        var missing = Missing(document, provider).ToList();
        if (missing.Count > 0)
            return ProviderStep.Of(
                Abilities,
                new ProviderFaultException(ProviderFault.Unsupported, string.Join(", ", missing))
            );
        var pushed = document.PushedAuthorizationRequestEndpoint is { Length: > 0 };
        return new ProviderStep(
            Abilities,
            ProviderStepState.Good,
            $"Kod, PKCE och hemlighet i {(ClientAuthentication.IsInHeader(document) ? "huvudet (client_secret_basic)" : "formuläret (client_secret_post)")}.{(pushed ? " Förfrågan lämnas direkt till leverantören (PAR)." : "")}"
        );
    }

    /// <summary>What a document is silent about may be there: many say nothing of PKCE, and all know the secret in the header.</summary>
    private static IEnumerable<string> Missing(OpenIdConnectConfiguration document, IdentityProvider provider)
    {
        if (document.ResponseTypesSupported is { Count: > 0 } types && !types.Contains("code", StringComparer.Ordinal))
            yield return "kod (response_type code)";
        if (
            document.CodeChallengeMethodsSupported is { Count: > 0 } methods
            && !methods.Contains("S256", StringComparer.Ordinal)
        )
            yield return "PKCE (S256)";
        if (
            document.TokenEndpointAuthMethodsSupported is { Count: > 0 } ways
            && !ways.Any(w => w is ClientAuthentication.InForm or ClientAuthentication.InHeader)
        )
            yield return "hemlighet i formuläret eller huvudet (client_secret_post, client_secret_basic)";
        if (document.ScopesSupported is { Count: > 0 } scopes)
            foreach (
                var scope in provider
                    .Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Except(scopes, StringComparer.Ordinal)
            )
                yield return $"uppgiften (scope) {scope}";
    }
}
