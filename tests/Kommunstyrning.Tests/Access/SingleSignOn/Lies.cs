using System.Text.Json.Nodes;

namespace Kommunstyrning.Tests.Access.SingleSignOn;

/// <summary>By whom a token is signed, and what its head says of that.</summary>
internal enum Signed
{
    Rightly,
    ByNobody,

    /// <summary>The same, though the head names a real way.</summary>
    ByNothing,

    /// <summary>HS256, with the public key as the shared secret.</summary>
    ByPublicKey,

    /// <summary>A key that the provider does not show, under the name of one that it does.</summary>
    ByAnotherKey,

    /// <summary>A key that the provider does not show, under a name that it does not show either.</summary>
    ByAnotherName,
}

/// <summary>What a provider does otherwise than it should; nothing as it comes.</summary>
internal sealed record Lies
{
    public string? Issuer { get; init; }

    /// <summary>Answers of the discovery document.</summary>
    public int Status { get; init; } = 200;

    public string? Body { get; init; }

    public string? RedirectsTo { get; init; }

    /// <summary>Never answers at the endpoint.</summary>
    public string? SilentAt { get; init; }

    /// <summary>Answers with a megabyte at the endpoint.</summary>
    public string? HugeAt { get; init; }

    public bool HasNoKeys { get; init; }

    public Action<JsonObject> Document { get; init; } = _ => { };

    public Signed Signed { get; init; }

    public Action<JsonObject> Claims { get; init; } = _ => { };

    /// <summary>Of the token's endpoint.</summary>
    public string? TokenError { get; init; }

    /// <summary>Of the answer that the browser carries.</summary>
    public string? AnswerError { get; init; }

    /// <summary>Of a pushed request; null where it is taken.</summary>
    public (string Error, string Description)? PushError { get; init; }

    public bool OffersPush { get; init; }

    /// <summary>Shows a page of its own where the answer address is not known to it.</summary>
    public bool KnowsNoAddress { get; init; }

    public bool IgnoresPkce { get; init; }

    /// <summary>A code is taken as often as it comes.</summary>
    public bool TakesCodesAgain { get; init; }

    /// <summary>The "iss" of the answer that the browser carries.</summary>
    public string? AnswerIssuer { get; init; }

    public string? UserInfoSubject { get; init; }

    /// <summary>A nonce of its own in the token; the right one where nothing is said.</summary>
    public string? Nonce { get; init; }
}
