namespace Kommunstyrning.Access;

/// <summary>What is wrong with an identity provider, or with what it answered.</summary>
public enum ProviderFault
{
    /// <summary>Its name leads into an internal network, and the operator has not named it.</summary>
    InternalAddress,
    UnknownHost,
    Unreachable,
    Certificate,
    TooSlow,
    TooLarge,

    /// <summary>It sends on to another address, which is not followed.</summary>
    Redirects,

    /// <summary>An answer with another status than 200.</summary>
    WrongStatus,
    NotADocument,
    OtherIssuer,
    MissingEndpoint,

    /// <summary>An address in its document is not https.</summary>
    Unencrypted,
    NoKeys,

    /// <summary>It cannot be spoken to as this program speaks: code, PKCE, secret in the form.</summary>
    Unsupported,

    ClientRefused,
    RedirectRefused,
    CodeRefused,

    /// <summary>Another error code of the protocol.</summary>
    RequestRefused,

    /// <summary>The person said no at the provider, or may not use it.</summary>
    AccessDenied,

    /// <summary>No sign-in of this browser is under way that the answer could belong to.</summary>
    NotUnderWay,

    /// <summary>It came from another issuer than the one that was asked.</summary>
    MixedUp,
    BadSignature,
    BadIssuer,
    BadAudience,
    BadNonce,
    BadTime,

    /// <summary>The token is faulty in another way, or says nothing of who it is.</summary>
    BadToken,

    /// <summary>The municipality's settings have been changed since the sign-in began.</summary>
    Changed,
    Other,
}

/// <summary>The provider, or what it answered, cannot be used.</summary>
/// <param name="fault">What is wrong.</param>
/// <param name="detail">What stood where something else should, for whoever mends it; shown as it is, cut.</param>
public sealed class ProviderFaultException(ProviderFault fault, string detail = "", Exception? inner = null)
    : Exception($"{fault}: {detail}", inner)
{
    private const int DetailLength = 300;

    public ProviderFault Fault => fault;

    public string Detail { get; } = Cut(Text.Line(detail));

    private static string Cut(string text) => text.Length <= DetailLength ? text : $"{text[..DetailLength]}…";
}
