using System.Globalization;
using Microsoft.AspNetCore.Authentication;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>Why somebody is sent to the municipality's identity provider.</summary>
public enum SignInPurpose
{
    SignIn,

    /// <summary>An account's owner ties it to whoever one is at the provider.</summary>
    Link,

    /// <summary>By the link of an invitation.</summary>
    Invitation,

    /// <summary>An administrator looks at what the provider says; nobody is signed in by it.</summary>
    Trial,
}

/// <summary>What is kept, encrypted by the framework, from being sent to the provider until one is back.</summary>
/// <param name="Till">The local address that was asked for.</param>
/// <param name="Session">The session that asked, for a link or a trial: no other may go on with it.</param>
/// <param name="Account">Of an invitation, as its address has it.</param>
/// <param name="Code">The same.</param>
/// <param name="At">When, as Unix time in seconds.</param>
public sealed record SentAway(SignInPurpose Purpose, string Till, string Session, string Account, string Code, long At)
{
    /// <summary>A person finds the password, and the telephone.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    public AuthenticationProperties Pack() =>
        new(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                [nameof(Purpose)] = $"{Purpose}",
                [nameof(Till)] = Till,
                [nameof(Session)] = Session,
                [nameof(Account)] = Account,
                [nameof(Code)] = Code,
                [nameof(At)] = At.ToString(CultureInfo.InvariantCulture),
            }
        );

    /// <returns>A plain sign-in where nothing could be read.</returns>
    public static SentAway Read(AuthenticationProperties? properties)
    {
        return new(
            Enum.TryParse<SignInPurpose>(Of(nameof(Purpose)), out var purpose) ? purpose : SignInPurpose.SignIn,
            Of(nameof(Till)),
            Of(nameof(Session)),
            Of(nameof(Account)),
            Of(nameof(Code)),
            long.TryParse(Of(nameof(At)), NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : 0
        );

        string Of(string name) => properties?.Items.TryGetValue(name, out var text) == true ? text ?? "" : "";
    }
}
