using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.Factors;

/// <summary>Stands open to somebody who must set up a second factor first.</summary>
public sealed record OpenWithoutFactorMetadata;

/// <summary>
/// Leads whoever must have a second factor and has none to where it is set up, whatever was asked for. Until then the session
/// gives no right either, see <see cref="SignedIn.Access"/>. What somebody has written in a form goes along, and is not done.
/// </summary>
public sealed class SecondFactorMiddleware(RequestDelegate next, HeldForms held)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (
            http.Features.Get<SignedIn>() is not { MustSetUpFactor: true }
            || http.GetEndpoint() is not { } endpoint
            || endpoint.Metadata.GetMetadata<OpenWithoutFactorMetadata>() is not null
            || endpoint.Metadata.GetMetadata<AnsweredAtOnce>() is not null
        )
        {
            await next(http);
            return;
        }
        if (ExceptionMiddleware.IsApi(http))
        {
            await Problem
                .Of(Refusal.Forbidden("Ställ in tvåstegsinloggning under Mitt konto först."))
                .ExecuteAsync(http);
            return;
        }
        if (await held.Take(http) is { } form && form.Account == http.Access().AccountId)
        {
            await (await FactorEndpoints.Holding(http, held.Pack(form))).ExecuteAsync(http);
            return;
        }
        // what was asked for is asked for again afterwards
        var isAsked = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        http.Response.Redirect(isAsked ? FactorEndpoints.At(http.PageContext().Path) : FactorEndpoints.Path);
    }
}

public static class SecondFactorEndpoints
{
    public static T OpenWithoutFactor<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new OpenWithoutFactorMetadata());
}
