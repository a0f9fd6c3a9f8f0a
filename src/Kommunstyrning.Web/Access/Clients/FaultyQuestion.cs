using Kommunstyrning.Access;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.WebUtilities;
using OpenIddict.Abstractions;
using OpenIddict.Core;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Kommunstyrning.Web.Access.Clients;

/// <summary>
/// A client asked in a way that OpenIddict has refused. It is told so where it is sure that the address is its own (RFC 6749,
/// 4.1.2.1); otherwise the person is, and nobody is sent anywhere.
/// </summary>
public sealed class FaultyQuestion(OpenIddictApplicationManager<Client> clients, PublicAddress address)
{
    /// <returns>Null where nothing is wrong.</returns>
    public async Task<IResult?> Answer(HttpContext http, CancellationToken cancel)
    {
        var request = http.GetOpenIddictServerRequest();
        if (http.GetOpenIddictServerResponse() is not { Error: { } error } response)
            return request is null ? Told(http, Errors.InvalidRequest, "") : null;
        if (request?.RedirectUri is not { } back || !await IsOwn(request, back, cancel))
            return Told(http, error, Text.Line(response.ErrorDescription));
        var said = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [Parameters.Error] = error,
            [Parameters.ErrorDescription] = response.ErrorDescription,
            [Parameters.State] = request.State,
            [Parameters.Iss] = $"{address.Origin}/",
        };
        return Results.Redirect(QueryHelpers.AddQueryString(back, said.Where(s => !string.IsNullOrEmpty(s.Value))));
    }

    /// <summary>Something that was said twice may be another's the second time.</summary>
    private async Task<bool> IsOwn(OpenIddictRequest request, string back, CancellationToken cancel) =>
        request.ClientId is { } id
        && RefuseAmbiguous.Repeated(request) is null
        && await clients.FindByClientIdAsync(id, cancel) is { IsDisabled: false } client
        && await clients.ValidateRedirectUriAsync(client, back, cancel);

    private static IResult Told(HttpContext http, string error, string description) =>
        Pages.Page(
            new MessagePage.Model
            {
                PageContext = http.PageContext(),
                Title = "Det gick inte att släppa in programmet",
                Heading = "Det gick inte att släppa in programmet",
                Text =
                    "Programmet som skickade dig hit bad om något på ett sätt som inte godtas, eller från en adress som inte är dess egen. Inget har getts ut. Gå tillbaka till programmet, eller säg till den som ansvarar för det."
                    + $"\n\nTill den som felsöker: {error}. {description}",
            },
            StatusCodes.Status400BadRequest
        );
}
