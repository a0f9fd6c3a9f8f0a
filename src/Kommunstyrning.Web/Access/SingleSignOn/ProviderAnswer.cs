using Kommunstyrning.Access;
using Microsoft.AspNetCore.Authentication;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>What came of an answer at the municipality's address: somebody, or a fault; left by the handler for its endpoint.</summary>
/// <param name="Properties">What was kept encrypted through the sign-in; null where nothing could be read.</param>
public sealed record ProviderAnswer(
    ProvidedIdentity? Identity,
    ProviderFaultException? Fault,
    AuthenticationProperties? Properties
)
{
    /// <summary>All claims of token and userinfo, for a trial: name and value.</summary>
    public IReadOnlyList<Choice> Claims { get; init; } = [];
}
