using Kommunstyrning.Access;
using Microsoft.AspNetCore.Identity;

namespace Kommunstyrning.Web.Access.Passkeys;

/// <summary>Where whoever is signed in adds passkeys, calls them something else and takes them away.</summary>
public static class OwnPasskeyEndpoints
{
    public const string Path = "/mitt-konto/passnycklar";

    /// <summary>Where the script asks what the device is to make.</summary>
    public const string Question = Path + "/fraga";

    private static readonly Refusal Wrong = Refusal.Invalid(
        "",
        "Passnyckeln kunde inte läggas till. Enheten måste kunna visa att det är du, med finger, ansikte eller kod. Försök igen."
    );

    public static void Map(IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup(Path).RequireAuthorization(Permissions.SignedIn).OpenWithoutFactor();
        own.MapGet("", All);
        own.MapPost("/fraga", Ask);
        own.MapPost("", Add);
        own.MapGet("/{id:guid}", One);
        own.MapPost("/{id:guid}/namn", Rename);
        own.MapPost("/{id:guid}/ta-bort", Remove);
    }

    private static Task<IResult> All(
        HttpContext http,
        [AsParameters] PasskeyReads reads,
        string? till,
        string? klart,
        CancellationToken cancel
    ) =>
        Show(
            http,
            reads,
            "",
            till ?? "",
            kept: "",
            FormErrors.None with
            {
                Notice = klart switch
                {
                    "tillagd" => "Passnyckeln är tillagd. Nästa gång kan du logga in med den.",
                    "borttagen" => "Passnyckeln är borttagen, och du är utloggad överallt utom här.",
                    _ => "",
                },
            },
            cancel
        );

    /// <summary>Password and code are looked at here, before the device is asked; the answer to what is asked says that they were right.</summary>
    private static async Task<IResult> Ask(
        HttpContext http,
        IFormCollection form,
        AddPasskey add,
        [AsParameters] PasskeyReads reads,
        CancellationToken cancel
    )
    {
        if (!reads.Ceremony.IsPossible)
            return Pages.NotFound(http);
        var refusals = await add.Refusals(http.Access(), form["name"].ToString(), cancel);
        if (refusals.Count > 0)
            return Fault(refusals[0], Pages.StatusOf(refusals));
        var present = new PasswordTry("", form["present"].ToString(), http.Network(), reads.Device.Read(http));
        if (await add.WhyNot(http.Access(), present, form["code"].ToString(), cancel) is { } wrong)
        {
            var told = FactorEndpoints.Told(http, wrong);
            return Fault(told.Errors.Refusals[0], told.Status);
        }
        var account = (await reads.Accounts.FindByIdAsync($"{http.Access().AccountId}"))!;
        return await reads.Ceremony.AskToAdd(http, account, Here(http));
    }

    private static async Task<IResult> Add(
        HttpContext http,
        IFormCollection form,
        AddPasskey add,
        [AsParameters] PasskeyReads reads,
        CancellationToken cancel
    )
    {
        var (name, till) = (form["name"].ToString(), form["till"].ToString());
        var (answer, kept) = (form[PasskeySignInEndpoints.Answer].ToString(), form[HeldForms.AfterStep].ToString());
        // on from the page of codes, with a form that waits
        if (answer.Length == 0 && kept.Length > 0)
            return await Show(http, reads, name, till, kept, FormErrors.None, cancel);
        if (await reads.Ceremony.Made(http, Here(http), answer, cancel) is not { } made)
            return await Show(http, reads, name, till, kept, new FormErrors([Wrong]), cancel);
        var outcome = await add.Run(http.Access(), Here(http), name, made, cancel);
        return !outcome.Succeeded ? await Show(http, reads, name, till, kept, new FormErrors(outcome.Refusals), cancel)
            : reads.Held.OpenFor(http.Access(), kept) is { } waiting
                ? Pages.Page(HeldFormPage.Continue(http.PageContext(), waiting, "Passnyckeln är tillagd."))
            : PageAddress.IsLocal(till) ? Results.LocalRedirect(till)
            : Results.LocalRedirect($"{Path}?klart=tillagd");
    }

    private static async Task<IResult> One(
        HttpContext http,
        Guid id,
        [AsParameters] PasskeyReads reads,
        CancellationToken cancel
    ) => await Show(http, reads, id, FormErrors.None, StatusCodes.Status200OK, cancel);

    private static async Task<IResult> Rename(
        HttpContext http,
        Guid id,
        IFormCollection form,
        ChangePasskey change,
        [AsParameters] PasskeyReads reads,
        CancellationToken cancel
    )
    {
        var outcome = await change.Rename(http.Access(), id, form["name"].ToString(), cancel);
        return outcome.Succeeded
            ? Results.LocalRedirect(Path)
            : await Show(http, reads, id, new FormErrors(outcome.Refusals), Pages.StatusOf(outcome.Refusals), cancel);
    }

    private static async Task<IResult> Remove(
        HttpContext http,
        Guid id,
        IFormCollection form,
        ChangePasskey change,
        [AsParameters] PasskeyReads reads,
        CancellationToken cancel
    )
    {
        var present = new PasswordTry("", form["present"].ToString(), http.Network(), reads.Device.Read(http));
        var removed = await change.Remove(http.Access(), Here(http), id, present, cancel);
        if (removed.State == PasswordState.Right)
            return Results.LocalRedirect($"{Path}?klart=borttagen");
        var told = FactorEndpoints.Told(http, removed);
        return await Show(http, reads, id, told.Errors, told.Status, cancel);
    }

    private static Guid Here(HttpContext http) => http.Features.Get<SignedIn>()!.SessionId;

    private static IResult Fault(Refusal refusal, int status) =>
        Results.Json(new PasskeyFault(refusal.Sentence, refusal.Field), statusCode: status);

    private static async Task<IResult> Show(
        HttpContext http,
        PasskeyReads reads,
        string name,
        string till,
        string kept,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new PasskeysPage.Model
            {
                PageContext = http.PageContext(),
                Passkeys = await reads.Passkeys.Run(http.Access(), cancel),
                Factor = await reads.Factors.Run(http.Access(), cancel),
                IsPossible = reads.Ceremony.IsPossible,
                Name = name,
                Till = till,
                Kept = kept,
                Waiting = reads.Held.OpenFor(http.Access(), kept),
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );

    private static async Task<IResult> Show(
        HttpContext http,
        PasskeyReads reads,
        Guid id,
        FormErrors errors,
        int status,
        CancellationToken cancel
    ) =>
        (await reads.Passkeys.Run(http.Access(), cancel)).FirstOrDefault(p => p.Id == id) is { } passkey
            ? Pages.Page(
                new PasskeyPage.Model
                {
                    PageContext = http.PageContext(),
                    Passkey = passkey,
                    Errors = errors,
                },
                status
            )
            : Pages.NotFound(http);
}

/// <summary>What the pages of passkeys are made from.</summary>
public sealed record PasskeyReads(
    PasskeysQuery Passkeys,
    SecondFactorQuery Factors,
    PasskeyCeremony Ceremony,
    UserManager<Account> Accounts,
    DeviceCookie Device,
    HeldForms Held
);
