using Kommunstyrning.Access;
using Microsoft.AspNetCore.Authorization;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>Stands open to somebody who came in by password, whatever the municipality takes.</summary>
public sealed record OpenWithoutProviderMetadata;

public static class OpenWithoutProviderExtensions
{
    public static T OpenWithoutProvider<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new OpenWithoutProviderMetadata());
}

/// <summary>
/// Whoever came in by password to a municipality that takes none is shown the way, where a page asks for a right. What
/// everyone may read stays open. The session has no right here either, see <see cref="SignedIn.Access"/>.
/// </summary>
public sealed class MustUseProviderMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (
            http.Features.Get<SignedIn>() is not { MustUseProvider: true }
            || http.GetEndpoint() is not { } endpoint
            || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
            || endpoint.Metadata.GetMetadata<OpenWithoutProviderMetadata>() is not null
        )
            return next(http);
        var name = http.PageContext().Tenant!.Name;
        var refusal = Refusal.Forbidden(
            $"{name} tar inte emot lösenord. Logga in genom kommunens inloggning, så får du det som din roll får."
        );
        if (ExceptionMiddleware.IsApi(http))
            return Problem.Of(refusal).ExecuteAsync(http);
        var context = http.PageContext();
        return Pages
            .Page(
                new MessagePage.Model
                {
                    PageContext = context,
                    Title = "Logga in genom kommunen",
                    Heading = "Logga in genom kommunen",
                    Text = refusal.Sentence,
                    Links =
                    [
                        new Choice(
                            context.At($"inloggning/start?till={Uri.EscapeDataString(context.Path)}"),
                            $"Logga in genom {name}"
                        ),
                        new Choice(
                            context.At("inloggning/koppla"),
                            "Koppla först kommunens inloggning till ditt konto"
                        ),
                    ],
                },
                StatusCodes.Status403Forbidden
            )
            .ExecuteAsync(http);
    }
}
