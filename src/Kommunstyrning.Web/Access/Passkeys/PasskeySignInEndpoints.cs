using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.Passkeys;

/// <summary>Signing in with a passkey, in place of a password or of the code after one.</summary>
public static class PasskeySignInEndpoints
{
    public const string Path = "/logga-in/passnyckel";

    /// <summary>Where the script asks what is to be signed.</summary>
    public const string Question = Path + "/fraga";

    /// <summary>The field with what the device signed.</summary>
    public const string Answer = "svar";

    /// <summary>The field that says that a password was given before.</summary>
    public const string Step = "steg";

    /// <summary>Where what went wrong stands.</summary>
    public const string Field = "passnyckel";

    private static readonly Refusal Wrong = Refusal.Invalid(
        Field,
        "Passnyckeln kunde inte användas. Försök igen, eller logga in med lösenordet."
    );

    private static readonly Refusal Copied = Refusal.Invalid(
        Field,
        "Passnyckeln stoppades: den kan vara kopierad. Logga in med lösenordet, ta bort den under Mitt konto och lägg till en ny."
    );

    private static readonly Refusal OfAnother = Refusal.Invalid(
        Field,
        "Passnyckeln hör till ett annat konto än lösenordet. Välj en annan."
    );

    public static void Map(IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup(Path).AllowAnonymous().OpenWithoutFactor();
        open.MapPost("/fraga", Ask);
        open.MapPost("", SignIn);
    }

    private static async Task<IResult> Ask(
        HttpContext http,
        IFormCollection form,
        PasskeyCeremony ceremony,
        PendingCookie pending
    )
    {
        if (!ceremony.IsPossible)
            return Pages.NotFound(http);
        if (form[Step].Count == 0)
            return await ceremony.AskToSign(http, account: null);
        return await pending.Read(http) is { } half
            ? await ceremony.AskToSign(http, half.Account)
            : Results.Json(
                new PasskeyFault("Det har gått för lång tid. Logga in från början.", ""),
                statusCode: StatusCodes.Status422UnprocessableEntity
            );
    }

    private static async Task<IResult> SignIn(
        HttpContext http,
        IFormCollection form,
        PasskeyCeremony ceremony,
        PendingCookie pending,
        CheckPasskey check,
        SignInThrottle throttle,
        FinishSignIn finish,
        [AsParameters] SignInReads reads,
        CancellationToken cancel
    )
    {
        var (till, kept, answer) = (form["till"].ToString(), form[HeldForms.Field].ToString(), form[Answer].ToString());
        var isStep = form[Step].Count > 0;
        var half = isStep ? await pending.Read(http) : null;
        if (isStep && half is null)
            return SignInCodeEndpoints.Again(till);

        // by the key that is named, which nobody but its device knows, and by network
        var counted = await throttle.Count(
            $"passkey {PasskeyCeremony.NameOf(answer)}{(answer.Length == 0 ? http.Network() : "")}",
            http.Network(),
            device: null,
            cancel
        );
        if (counted.Exceeded != TryLimit.None)
        {
            var state =
                counted.Exceeded == TryLimit.Network
                    ? PasswordState.TooManyFromNetwork
                    : PasswordState.TooManyForAccount;
            return await Refuse(SignInFailure.Of(http, state, counted.Wait, Field));
        }
        if (await ceremony.Signed(http, half?.Account, answer, cancel) is not { } shown)
            return await Refuse(Said(Wrong));
        if (half is not null && half.Account.Id != shown.AccountId)
            return await Refuse(Said(OfAnother));
        var found = await check.Run(shown, cancel);
        if (found.Account is not { } account)
            return await Refuse(
                found.State switch
                {
                    PasskeyState.Copied => Said(Copied),
                    PasskeyState.NoPlaceLeft => SignInFailure.Of(http, PasswordState.NoPlaceLeft, TimeSpan.Zero, Field),
                    PasskeyState.Wrong or PasskeyState.Right => Said(Wrong),
                }
            );
        await throttle.TakeBack(counted);
        pending.Forget(http);
        var way =
            half is null ? SignInWay.Passkey
            : half.Through is null ? SignInWay.TwoSteps
            : new SignInWay(half.Through, IsStrong: true);
        return await finish.Run(http, account, way, till, kept, cancel);

        Task<IResult> Refuse(SignInFailure failure) =>
            half is null
                ? SignInEndpoints.Show(http, reads, "", till, kept, failure.Errors, failure.Status)
                : SignInCodeEndpoints.Show(http, reads, half.Account, till, kept, failure);
    }

    private static SignInFailure Said(Refusal refusal) =>
        new(StatusCodes.Status422UnprocessableEntity, new FormErrors([refusal]));
}

/// <summary>What the script tells a person in place of asking the device.</summary>
/// <param name="Fel">A Swedish sentence.</param>
/// <param name="Falt">The field that it is about; empty for none.</param>
public sealed record PasskeyFault(string Fel, string Falt);
