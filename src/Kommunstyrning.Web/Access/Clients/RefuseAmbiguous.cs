using System.Collections.Immutable;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Kommunstyrning.Web.Access.Clients;

/// <summary>
/// No parameter may be sent twice (RFC 6749, 3.1 and 3.2): one part of a chain would read the first, and another the last. The
/// address to be sent back to is always said.
/// </summary>
public sealed class RefuseAmbiguous
    : IOpenIddictServerHandler<ValidateAuthorizationRequestContext>,
        IOpenIddictServerHandler<ValidateTokenRequestContext>,
        IOpenIddictServerHandler<ValidateIntrospectionRequestContext>,
        IOpenIddictServerHandler<ValidateRevocationRequestContext>
{
    /// <summary>Before the redirect address has been looked at, so that nobody is sent anywhere.</summary>
    public ValueTask HandleAsync(ValidateAuthorizationRequestContext context)
    {
        if (string.IsNullOrEmpty(context.Request.RedirectUri))
            context.Reject(Errors.InvalidRequest, "The parameter 'redirect_uri' is missing.");
        return Look(context, context.Request);
    }

    public ValueTask HandleAsync(ValidateTokenRequestContext context) => Look(context, context.Request);

    public ValueTask HandleAsync(ValidateIntrospectionRequestContext context) => Look(context, context.Request);

    public ValueTask HandleAsync(ValidateRevocationRequestContext context) => Look(context, context.Request);

    /// <returns>The first that was sent more than once; null where none was.</returns>
    internal static string? Repeated(OpenIddictRequest request) =>
        request.GetParameters().FirstOrDefault(p => (ImmutableArray<string?>?)p.Value is { Length: > 1 }).Key;

    private static ValueTask Look(BaseValidatingContext context, OpenIddictRequest request)
    {
        if (Repeated(request) is { } repeated)
            context.Reject(Errors.InvalidRequest, $"The parameter '{repeated}' was sent more than once.");
        return ValueTask.CompletedTask;
    }
}
