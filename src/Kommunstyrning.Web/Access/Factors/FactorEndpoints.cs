using Kommunstyrning.Access;
using Microsoft.AspNetCore.Identity;

namespace Kommunstyrning.Web.Access.Factors;

/// <summary>Where whoever is signed in sets up the second step, gets other recovery codes, or turns it off.</summary>
public static class FactorEndpoints
{
    public const string Path = "/mitt-konto/tva-steg";

    /// <param name="till">The local address to go on to when the second step is set up; empty for none.</param>
    public static string At(string till) => till.Length > 0 ? $"{Path}?till={Uri.EscapeDataString(till)}" : Path;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup(Path).RequireAuthorization(Permissions.SignedIn).OpenWithoutFactor();
        own.MapGet("", Ask);
        own.MapPost("", SetUp);
        own.MapPost("/koder", RenewCodes);
        own.MapPost("/stang-av", TurnOff);
    }

    private static Task<IResult> Ask(
        HttpContext http,
        [AsParameters] FactorReads reads,
        string? till,
        CancellationToken cancel
    ) => Show(http, reads, null, till ?? "", "", FormErrors.None, StatusCodes.Status200OK, cancel);

    /// <summary>The page itself, in place of what a form would have done.</summary>
    /// <param name="kept">The form, encrypted.</param>
    internal static Task<IResult> Holding(HttpContext http, string kept)
    {
        var services = http.RequestServices;
        var reads = new FactorReads(
            services.GetRequiredService<SecondFactorQuery>(),
            services.GetRequiredService<FactorSecret>(),
            services.GetRequiredService<UserManager<Account>>(),
            services.GetRequiredService<DeviceCookie>(),
            services.GetRequiredService<HeldForms>()
        );
        return Show(http, reads, null, "", kept, FormErrors.None, StatusCodes.Status403Forbidden, http.RequestAborted);
    }

    private static async Task<IResult> SetUp(
        HttpContext http,
        IFormCollection form,
        [AsParameters] FactorReads reads,
        ChangeSecondFactor change,
        CancellationToken cancel
    )
    {
        var (offer, till) = (form["forslag"].ToString(), form["till"].ToString());
        var kept = form[HeldForms.AfterStep].ToString();
        var here = http.Features.Get<SignedIn>()!.SessionId;
        var outcome = await change.SetUp(http.Access(), here, offer, form["code"].ToString(), cancel);
        return outcome.Succeeded
            ? Codes(
                http,
                outcome.Value,
                "Tvåstegsinloggning är påslagen",
                till,
                reads.Held.OpenFor(http.Access(), kept)
            )
            : await Show(
                http,
                reads,
                offer,
                till,
                kept,
                new FormErrors(outcome.Refusals),
                Pages.StatusOf(outcome.Refusals),
                cancel
            );
    }

    private static async Task<IResult> RenewCodes(
        HttpContext http,
        IFormCollection form,
        [AsParameters] FactorReads reads,
        ChangeSecondFactor change,
        CancellationToken cancel
    )
    {
        var made = await change.RenewCodes(http.Access(), Present(http, form, reads), form["code"].ToString(), cancel);
        return made.State == PasswordState.Right
            ? Codes(http, made.Codes, "Nya återställningskoder", till: "")
            : await Refuse(http, reads, made, cancel);
    }

    private static async Task<IResult> TurnOff(
        HttpContext http,
        IFormCollection form,
        [AsParameters] FactorReads reads,
        ChangeSecondFactor change,
        CancellationToken cancel
    )
    {
        var off = await change.TurnOff(http.Access(), Present(http, form, reads), form["code"].ToString(), cancel);
        return off.State == PasswordState.Right ? Results.LocalRedirect(Path) : await Refuse(http, reads, off, cancel);
    }

    private static PasswordTry Present(HttpContext http, IFormCollection form, FactorReads reads) =>
        new("", form["present"].ToString(), http.Network(), reads.Device.Read(http));

    private static Task<IResult> Refuse(
        HttpContext http,
        FactorReads reads,
        FactorChange change,
        CancellationToken cancel
    )
    {
        var told = Told(http, change);
        return Show(http, reads, null, till: "", kept: "", told.Errors, told.Status, cancel);
    }

    /// <summary>What is said where password or code were asked for and not right.</summary>
    internal static SignInFailure Told(HttpContext http, FactorChange change)
    {
        var told = SignInFailure.Of(http, change.State, change.Wait, change.Field);
        return change.State != PasswordState.Wrong ? told
            : string.Equals(change.Field, "code", StringComparison.Ordinal) ? SignInFailure.OfCode()
            : told with { Errors = new FormErrors([Refusal.Invalid("present", "Lösenordet stämmer inte.")]) };
    }

    private static IResult Codes(
        HttpContext http,
        IReadOnlyList<string> codes,
        string heading,
        string till,
        HeldForm? waiting = null
    ) =>
        Pages.Page(
            new RecoveryCodesPage.Model
            {
                PageContext = http.PageContext(),
                Heading = heading,
                Codes = codes,
                Waiting = waiting,
                Next = PageAddress.IsLocal(till) ? till : "/mitt-konto",
            }
        );

    private static async Task<IResult> Show(
        HttpContext http,
        FactorReads reads,
        string? offer,
        string till,
        string kept,
        FormErrors errors,
        int status,
        CancellationToken cancel
    )
    {
        var factor = await reads.Factors.Run(http.Access(), cancel);
        var account = (await reads.Accounts.FindByIdAsync($"{http.Access().AccountId}"))!;
        return Pages.Page(
            new FactorPage.Model
            {
                PageContext = http.PageContext(),
                Factor = factor,
                Offer = factor.SetUpAt is null ? reads.Secrets.Offer(account, offer) : null,
                Till = till,
                Kept = kept,
                Errors = errors,
            },
            status
        );
    }
}

/// <summary>What the page of the second step is made from.</summary>
public sealed record FactorReads(
    SecondFactorQuery Factors,
    FactorSecret Secrets,
    UserManager<Account> Accounts,
    DeviceCookie Device,
    HeldForms Held
);
