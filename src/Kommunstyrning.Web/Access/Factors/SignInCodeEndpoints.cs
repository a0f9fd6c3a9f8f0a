using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.Factors;

/// <summary>The second step of signing in, after a right password.</summary>
public static class SignInCodeEndpoints
{
    public const string Path = "/logga-in/kod";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Ask).AllowAnonymous().OpenWithoutFactor();
        routes.MapPost(Path, SignIn).AllowAnonymous().OpenWithoutFactor();
    }

    /// <summary>The page itself, right after the password.</summary>
    /// <param name="account">Whose password was right.</param>
    public static async Task<IResult> Show(
        HttpContext http,
        SignInReads reads,
        Account account,
        string till,
        string kept,
        SignInFailure? failure = null
    ) =>
        Pages.Page(
            new SignInCodePage.Model
            {
                PageContext = http.PageContext(),
                Till = till,
                Kept = kept,
                HasCode = await reads.Factors.HasCode(account.Id, http.RequestAborted),
                HasPasskey =
                    reads.Ceremony.IsPossible && await reads.Factors.HasPasskey(account.Id, http.RequestAborted),
                Errors = failure?.Errors ?? FormErrors.None,
            },
            failure?.Status ?? StatusCodes.Status200OK
        );

    private static async Task<IResult> Ask(
        HttpContext http,
        PendingCookie pending,
        [AsParameters] SignInReads reads,
        string? till
    ) => await pending.Read(http) is { } half ? await Show(http, reads, half.Account, till ?? "", "") : Again(till);

    private static async Task<IResult> SignIn(
        HttpContext http,
        IFormCollection form,
        PendingCookie pending,
        CheckSecondFactor check,
        DeviceCookie device,
        FinishSignIn finish,
        [AsParameters] SignInReads reads,
        CancellationToken cancel
    )
    {
        var (till, kept) = (form["till"].ToString(), form[HeldForms.Field].ToString());
        if (await pending.Read(http) is not var (account, through))
            return Again(till);
        var asked = new CodeTry(form["code"].ToString(), http.Network(), device.Read(http));
        var found = await check.Run(account.Id, asked, cancel);
        if (found.State != PasswordState.Right)
            return await Show(
                http,
                reads,
                account,
                till,
                kept,
                found.State == PasswordState.Wrong
                    ? SignInFailure.OfCode()
                    : SignInFailure.Of(http, found.State, found.Wait, "code")
            );
        pending.Forget(http);
        var way = through is null ? SignInWay.TwoSteps : new SignInWay(through, IsStrong: true);
        return await finish.Run(http, account, way, till, kept, cancel);
    }

    internal static IResult Again(string? till) =>
        Results.LocalRedirect(
            string.IsNullOrEmpty(till) ? "/logga-in" : $"/logga-in?till={Uri.EscapeDataString(till)}"
        );
}
