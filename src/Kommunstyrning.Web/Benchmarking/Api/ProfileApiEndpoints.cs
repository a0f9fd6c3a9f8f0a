using Kommunstyrning.Benchmarking;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Benchmarking.Api;

/// <summary>Where one municipality or region stands in everything, for anyone, as JSON or as a table.</summary>
public static class ProfileApiEndpoints
{
    public static void Map(IEndpointRouteBuilder open)
    {
        open.MapGet("/areas/{code}/profile", Show)
            .WithSummary(
                "Var en kommun eller en region ligger i varje nyckeltal, senaste året, och hur den har rört sig"
            )
            .Produces<ProfileAnswer>(StatusCodes.Status200OK, "application/json", Csv.MediaType)
            .RefusesQuery();
        open.MapGet("/areas/{code}/profile.csv", Table)
            .WithSummary("Samma profil som tabell, med format=excel för en svensk Excel")
            .Produces<string>(StatusCodes.Status200OK, Csv.MediaType)
            .RefusesQuery();
    }

    private static Task<IResult> Show(
        HttpRequest request,
        string code,
        [AsParameters] ProfileAddress asked,
        ProfileQuery read,
        CancellationToken cancel
    ) =>
        Csv.IsWanted(request)
            ? Table(code, asked, format: null, read, cancel)
            : QueryAnswer.Of(
                reader => asked.Read(code, reader),
                question => read.Run(CallerAccess.Anonymous, question, cancel),
                found => TypedResults.Ok(ProfileAnswer.Of(found))
            );

    private static Task<IResult> Table(
        string code,
        [AsParameters] ProfileAddress asked,
        string? format,
        ProfileQuery read,
        CancellationToken cancel
    ) =>
        QueryAnswer.Of(
            format,
            reader => asked.Read(code, reader),
            question => read.Run(CallerAccess.Anonymous, question, cancel),
            ProfileTable.Of
        );
}
