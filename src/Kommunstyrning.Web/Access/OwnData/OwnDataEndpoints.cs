using System.Text.Json;
using System.Text.Json.Serialization;
using Kommunstyrning.Onboarding;

namespace Kommunstyrning.Web.Access.OwnData;

/// <summary>What the instance holds about whoever asks, to read and to take away.</summary>
public static class OwnDataEndpoints
{
    public const string Path = "/mitt-konto/uppgifter";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Show).RequireAuthorization(Permissions.SignedIn);
        routes.MapGet($"{Path}.json", Take).RequireAuthorization(Permissions.SignedIn);
    }

    private static async Task<IResult> Show(HttpContext http, PersonQuery person, CancellationToken cancel) =>
        http.GoOn(
            await person.Own(http.Access(), cancel),
            report => Pages.Page(new OwnDataPage.Model { PageContext = http.PageContext(), Report = report })
        );

    private static async Task<IResult> Take(HttpContext http, PersonQuery person, CancellationToken cancel) =>
        http.GoOn(
            await person.Own(http.Access(), cancel),
            report =>
                Results.File(
                    JsonSerializer.SerializeToUtf8Bytes(report, Options),
                    "application/json",
                    "mina-uppgifter.json"
                )
        );

    private static IResult GoOn(
        this HttpContext http,
        Outcome<PersonReport> outcome,
        Func<PersonReport, IResult> answer
    ) => outcome.Succeeded ? answer(outcome.Value) : Problem.Of(outcome.Refusals).AsPage(http);
}
