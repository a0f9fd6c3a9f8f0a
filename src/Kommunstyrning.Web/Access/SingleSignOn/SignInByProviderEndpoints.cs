using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.AspNetCore.Authentication;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>
/// The way to a municipality's identity provider, and back. Both lie below the municipality's address, so that no answer can
/// be taken for another municipality's. Going there is a link and no form: a form must not lead to another site.
/// </summary>
public static class SignInByProviderEndpoints
{
    private const string Path = "/inloggning";

    /// <summary>What is registered at the provider, after the public address.</summary>
    public static PathString AnswerAt(TenantId tenant) => $"/{tenant}{Path}/svar";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet($"{Path}/start", Begin).AllowAnonymous().OpenWithoutFactor().WithOwnTransactions();
        tenant.MapGet($"{Path}/svar", Answer).AllowAnonymous().OpenWithoutFactor().WithOwnTransactions();
    }

    /// <param name="till">The local address that was asked for.</param>
    /// <param name="syfte">koppla or prov; nothing for signing in.</param>
    /// <param name="konto">Of an invitation.</param>
    /// <param name="kod">The same.</param>
    private static async Task<IResult> Begin(
        HttpContext http,
        [AsParameters] ProviderReads reads,
        string? till,
        string? syfte,
        string? konto,
        string? kod,
        CancellationToken cancel
    )
    {
        var sent = new SentAway(
            syfte switch
            {
                "koppla" => SignInPurpose.Link,
                "prov" => SignInPurpose.Trial,
                _ when !string.IsNullOrEmpty(kod) => SignInPurpose.Invitation,
                _ => SignInPurpose.SignIn,
            },
            till ?? "",
            $"{http.Features.Get<SignedIn>()?.SessionId}",
            konto ?? "",
            kod ?? "",
            reads.Clock.GetUtcNow().ToUnixTimeSeconds()
        );
        if (ProviderPages.WhyMayNot(http, sent.Purpose) is { } refused)
            return refused;
        if (await Opened(reads, sent.Purpose, cancel) is not { } opened)
            return ProviderPages.NoProvider(http);
        if (opened.Secret is null)
            return ProviderPages.Faulty(http, sent, new ProviderFaultException(ProviderFault.ClientRefused));

        var scheme = reads.Schemes.Use(opened);
        if (await reads.Schemes.GetSchemeAsync(scheme) is null)
            return ProviderPages.Faulty(http, sent, new ProviderFaultException(ProviderFault.Changed));
        try
        {
            await http.ChallengeAsync(scheme, sent.Pack());
            return Results.Empty;
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested && !http.Response.HasStarted)
        {
            return Told(http, reads, sent, ProviderFailure.Of(fault, opened.Provider.Issuer));
        }
    }

    private static async Task<IResult> Answer(
        HttpContext http,
        [AsParameters] ProviderReads reads,
        ReturnFromProvider back,
        CancellationToken cancel
    )
    {
        if (await Opened(reads, SignInPurpose.Trial, cancel) is not { } opened)
            return ProviderPages.NoProvider(http);
        var answer = await Handled(http, reads, opened);
        var sent = SentAway.Read(answer.Properties);
        if (reads.Tenant.Tenant.SignIn == TenantSignIn.Passwords && sent.Purpose != SignInPurpose.Trial)
            return ProviderPages.NoProvider(http);
        if (ProviderPages.WhyMayNot(http, sent.Purpose) is { } refused)
            return refused;
        if (answer.Identity is not { } identity)
            return Told(http, reads, sent, answer.Fault!);
        if (reads.Clock.GetUtcNow().ToUnixTimeSeconds() - sent.At >= SentAway.Lasts.TotalSeconds)
            return ProviderPages.Faulty(http, sent, new ProviderFaultException(ProviderFault.NotUnderWay));
        return await back.Run(http, sent, identity, answer.Claims, cancel);
    }

    /// <summary>What is wrong stands in the program's log too, for whoever runs the instance.</summary>
    private static IResult Told(HttpContext http, ProviderReads reads, SentAway sent, ProviderFaultException fault)
    {
        reads.Log.LogWarning(
            fault,
            "Sign-in through the provider of {Tenant} came to nothing: {Fault}",
            reads.Tenant.Id.Value,
            fault.Fault
        );
        return ProviderPages.Faulty(http, sent, fault);
    }

    /// <summary>The framework's handler looks at the answer; what it finds it leaves in the request.</summary>
    private static async Task<ProviderAnswer> Handled(HttpContext http, ProviderReads reads, OpenedProvider opened)
    {
        if (
            http.Request.Query["state"].Count == 1
            && await reads.Handlers.GetHandlerAsync(http, reads.Schemes.Use(opened))
                is IAuthenticationRequestHandler handler
        )
            await handler.HandleRequestAsync();
        return http.Features.Get<ProviderAnswer>()
            ?? new ProviderAnswer(null, new ProviderFaultException(ProviderFault.NotUnderWay), Properties: null);
    }

    /// <returns>Null where there is none, or none that is used; a trial comes before it is used.</returns>
    internal static async Task<OpenedProvider?> Opened(
        ProviderReads reads,
        SignInPurpose purpose,
        CancellationToken cancel
    )
    {
        if (reads.Tenant.Tenant.SignIn == TenantSignIn.Passwords && purpose != SignInPurpose.Trial)
            return null;
        return await reads.Work.Read(() => reads.Providers.Open(cancel), cancel);
    }
}

/// <summary>What is needed to speak to the provider of the municipality that has been entered.</summary>
public sealed record ProviderReads(
    CurrentTenant Tenant,
    TenantWork Work,
    ProviderQuery Providers,
    ProviderSchemes Schemes,
    IAuthenticationHandlerProvider Handlers,
    TimeProvider Clock,
    ILogger<ProviderSchemes> Log
);
