using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access;

/// <summary>What somebody who is signed in can do with the own account: password, and where one is signed in.</summary>
public static class OwnAccountEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var own = routes.MapGroup("/mitt-konto").RequireAuthorization(Permissions.SignedIn);
        own.MapGet("", Ask);
        own.MapPost("/losenord", ChangePassword);
        own.MapPost("/logga-ut", EndOne);
        own.MapPost("/logga-ut-andra", EndOthers);
        own.MapPost("/dra-in", Withdraw);
    }

    private static Task<IResult> Ask(
        HttpContext http,
        [AsParameters] OwnAccountReads reads,
        string? sparat,
        CancellationToken cancel
    ) => Show(http, reads, FormErrors.None, StatusCodes.Status200OK, sparat is { Length: > 0 }, cancel);

    private static async Task<IResult> ChangePassword(
        HttpContext http,
        IFormCollection form,
        ChangeOwnPassword change,
        DeviceCookie device,
        [AsParameters] OwnAccountReads reads,
        CancellationToken cancel
    )
    {
        var chosen = form["password"].ToString();
        if (!string.Equals(chosen, form["repeat"].ToString(), StringComparison.Ordinal))
            return await Refuse(Refusal.Invalid("repeat", "De två lösenorden är inte lika."));
        var present = new PasswordTry("", form["present"].ToString(), http.Network(), device.Read(http));
        var choice = await change.Run(http.Access(), Here(http), present, chosen, cancel);
        if (choice.Refusal is { } weak)
            return await Refuse(weak);
        if (choice.State == PasswordState.Wrong)
            return await Refuse(Refusal.Invalid("present", "Lösenordet som gäller nu stämmer inte."));
        if (choice.State != PasswordState.Right)
        {
            var answer = SignInFailure.Of(http, choice.State, choice.Wait);
            return await Show(http, reads, answer.Errors, answer.Status, isSaved: false, cancel);
        }
        return Results.LocalRedirect("/mitt-konto?sparat=ja");

        Task<IResult> Refuse(Refusal refusal) =>
            Show(http, reads, new FormErrors([refusal]), Pages.StatusOf([refusal]), isSaved: false, cancel);
    }

    private static async Task<IResult> EndOne(
        HttpContext http,
        IFormCollection form,
        EndSession end,
        CancellationToken cancel
    )
    {
        if (Guid.TryParse(form["session"], out var id))
            await end.Own(http.Access(), id, cancel);
        return Results.LocalRedirect("/mitt-konto");
    }

    private static async Task<IResult> EndOthers(HttpContext http, EndSession end, CancellationToken cancel)
    {
        await end.OwnOthers(http.Access(), Here(http), cancel);
        return Results.LocalRedirect("/mitt-konto");
    }

    private static async Task<IResult> Withdraw(
        HttpContext http,
        IFormCollection form,
        WithdrawGrant withdraw,
        CancellationToken cancel
    )
    {
        if (Guid.TryParse(form["grant"], out var id))
            await withdraw.Own(http.Access(), id, cancel);
        return Results.LocalRedirect("/mitt-konto");
    }

    private static Guid Here(HttpContext http) => http.Features.Get<SignedIn>()!.SessionId;

    private static async Task<IResult> Show(
        HttpContext http,
        OwnAccountReads reads,
        FormErrors errors,
        int status,
        bool isSaved,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new OwnAccountPage.Model
            {
                PageContext = http.PageContext(),
                Sessions = await reads.Sessions.Run(http.Access(), cancel),
                Places = await reads.Places.Run(http.Access(), cancel),
                Grants = await reads.Clients.Own(http.Access(), cancel),
                Factor = await reads.Factors.Run(http.Access(), cancel),
                Passkeys = await reads.Passkeys.Run(http.Access(), cancel),
                SendsLetters = reads.Outbox.IsOpen,
                Here = Here(http),
                IsSaved = isSaved,
                Errors = errors,
            },
            status
        );
}

/// <summary>What the page of the own account is made from.</summary>
public sealed record OwnAccountReads(
    OwnSessionsQuery Sessions,
    PlacesQuery Places,
    SecondFactorQuery Factors,
    PasskeysQuery Passkeys,
    ClientsQuery Clients,
    Outbox Outbox
);
