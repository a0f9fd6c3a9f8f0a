using Kommunstyrning.Access;
using Kommunstyrning.Web.Access.SingleSignOn;

namespace Kommunstyrning.Web.Access;

/// <summary>Signing in with a local account, and out.</summary>
public static class SignInEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/logga-in", Ask).AllowAnonymous().OpenWithoutFactor();
        routes.MapPost("/logga-in", SignIn).AllowAnonymous().OpenWithoutFactor();
        // as a delegate: a method that takes the context alone would be run without its answer
        routes.MapPost("/logga-ut", (Delegate)SignOut).AllowAnonymous().OpenWithoutFactor();
    }

    private static Task<IResult> Ask(HttpContext http, [AsParameters] SignInReads reads, string? till) =>
        Show(http, reads, "", till, "", FormErrors.None);

    private static async Task<IResult> SignIn(
        HttpContext http,
        IFormCollection form,
        CheckPassword check,
        DeviceCookie device,
        PendingCookie pending,
        FinishSignIn finish,
        [AsParameters] SignInReads reads,
        CancellationToken cancel
    )
    {
        var email = Identifier.Trim(form["email"]);
        var (till, kept) = (form["till"].ToString(), form[HeldForms.Field].ToString());
        var asked = new PasswordTry(email, form["password"].ToString(), http.Network(), device.Read(http));
        var found = await check.Run(asked, cancel);
        if (found.Account is not { } account)
        {
            var failure = SignInFailure.Of(http, found.State, found.Wait);
            return await Show(http, reads, email, till, kept, failure.Errors, failure.Status);
        }
        if (!await reads.Factors.IsAskedFor(account, cancel))
            return await finish.Run(http, account, SignInWay.Password, till, kept, cancel);

        await pending.Remember(http, account);
        // a form that waits is too long for an address
        return kept.Length > 0
            ? await SignInCodeEndpoints.Show(http, reads, account, till, kept)
            : Results.LocalRedirect($"{SignInCodeEndpoints.Path}?till={Uri.EscapeDataString(till)}");
    }

    private static async Task<IResult> SignOut(HttpContext http)
    {
        var through = http.Access().Through;
        await http.Leave();
        return Results.LocalRedirect(through is { } tenant ? SignOutByProviderEndpoints.At(tenant) : "/");
    }

    /// <summary>The municipality whose page was asked for may have a way in of its own.</summary>
    internal static async Task<IResult> Show(
        HttpContext http,
        SignInReads reads,
        string email,
        string? till,
        string kept,
        FormErrors errors,
        int status = 200
    ) =>
        Pages.Page(
            new SignInPage.Model
            {
                PageContext = http.PageContext(),
                Email = email,
                Till = till ?? "",
                Kept = kept,
                Municipality = await reads.Providers.Run(SlugOf(till), http.RequestAborted),
                HasPasskeys = reads.Ceremony.IsPossible,
                Errors = errors,
            },
            status
        );

    /// <summary>First part of a local address, as far as there is one.</summary>
    internal static string? SlugOf(string? till) => till?.Split('/', '?', '#').ElementAtOrDefault(1);
}

/// <summary>What the pages of signing in are made from.</summary>
public sealed record SignInReads(ProviderOfTenantQuery Providers, SecondFactorQuery Factors, PasskeyCeremony Ceremony);
