using System.Runtime.ExceptionServices;
using System.Text.Json;
using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Microsoft.AspNetCore.Identity;

namespace Kommunstyrning.Web.Access.Passkeys;

/// <summary>
/// What is said between the program and a browser about a passkey (WebAuthn). The framework makes the challenges and looks at
/// what was signed; here stands what it is compared with, and the cookie that carries a challenge from node to node.
/// </summary>
public sealed class PasskeyCeremony(
    IPasskeyHandler<Account> handler,
    PasskeyChallenge challenges,
    PublicAddress address,
    Cookies cookies
)
{
    /// <summary>Browsers keep passkeys for a name, by TLS or on the own machine; not for a number.</summary>
    public bool IsPossible =>
        address.Uri.HostNameType == UriHostNameType.Dns
        && (string.Equals(address.Uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) || address.Uri.IsLoopback);

    /// <returns>What the browser's dialogue needs to make a key for the account, as JSON.</returns>
    public async Task<IResult> AskToAdd(HttpContext http, Account account, Guid session)
    {
        var person = new PasskeyUserEntity
        {
            Id = $"{account.Id}",
            Name = account.Email ?? account.ShownName(),
            DisplayName = account.ShownName(),
        };
        var made = await handler.MakeCreationOptionsAsync(person, http);
        Carry(http, challenges.Seal(PasskeyPurpose.Add, session, made.AttestationState ?? ""));
        return Results.Text(made.CreationOptionsJson, "application/json");
    }

    /// <param name="account">Whose second step it is; null for signing in, where the device knows who it is.</param>
    /// <returns>What the browser's dialogue needs to use a key, as JSON.</returns>
    public async Task<IResult> AskToSign(HttpContext http, Account? account)
    {
        var made = await handler.MakeRequestOptionsAsync(account, http);
        var purpose = account is null ? PasskeyPurpose.SignIn : PasskeyPurpose.SecondStep;
        Carry(http, challenges.Seal(purpose, account?.Id ?? Guid.Empty, made.AssertionState ?? ""));
        return Results.Text(made.RequestOptionsJson, "application/json");
    }

    /// <returns>Null where what the device made is not right in any way.</returns>
    public async Task<MadePasskey?> Made(HttpContext http, Guid session, string answer, CancellationToken cancel)
    {
        if (await Taken(http, PasskeyPurpose.Add, session, cancel) is not { } state)
            return null;
        var result = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext
            {
                HttpContext = http,
                CredentialJson = answer,
                AttestationState = state,
            }
        );
        ThrowIfAway(result.Failure);
        return result is { Succeeded: true, Passkey: { } made }
            ? new MadePasskey(
                made.CredentialId,
                made.PublicKey,
                made.SignCount,
                made.IsBackupEligible,
                made.Transports ?? []
            )
            : null;
    }

    /// <param name="account">Whose second step it is; null for signing in.</param>
    /// <returns>Null where what the device signed is not right in any way.</returns>
    public async Task<ShownPasskey?> Signed(HttpContext http, Account? account, string answer, CancellationToken cancel)
    {
        var purpose = account is null ? PasskeyPurpose.SignIn : PasskeyPurpose.SecondStep;
        if (await Taken(http, purpose, account?.Id ?? Guid.Empty, cancel) is not { } state)
            return null;
        var result = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext
            {
                HttpContext = http,
                CredentialJson = answer,
                AssertionState = state,
            }
        );
        ThrowIfAway(result.Failure);
        return result is { Succeeded: true, User: { } user, Passkey: { } shown }
            ? new ShownPasskey(user.Id, shown.CredentialId, shown.SignCount)
            : null;
    }

    /// <returns>What the device calls the key that it signed with, to count tries by; empty where it says nothing.</returns>
    public static string NameOf(string answer)
    {
        try
        {
            using var read = JsonDocument.Parse(answer);
            return
                read.RootElement.ValueKind == JsonValueKind.Object
                && read.RootElement.TryGetProperty("id", out var id)
                && id.ValueKind == JsonValueKind.String
                ? id.GetString()!
                : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private void Carry(HttpContext http, string challenge) =>
        cookies.Set(http, cookies.Passkey, challenge, PasskeyChallenge.Lasts);

    private async Task<string?> Taken(HttpContext http, PasskeyPurpose purpose, Guid holder, CancellationToken cancel)
    {
        var challenge = http.Request.Cookies[cookies.Passkey];
        cookies.Remove(http, cookies.Passkey);
        return await challenges.Take(purpose, holder, challenge, cancel);
    }

    /// <summary>A database that is away is no wrong passkey.</summary>
    private static void ThrowIfAway(PasskeyException? failure)
    {
        if (failure?.InnerException is { } cause && DatabaseErrors.IsTransient(cause))
            ExceptionDispatchInfo.Throw(cause);
    }
}
