using System.Text.Json.Serialization;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.Own;

/// <summary>
/// Values of own indicators for programs. The entity tag is the indicator's, since a write builds on it; an answer is never
/// left out as already known, for what it holds differs by who asks.
/// </summary>
public static class OwnValueApiEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var values = tenant.MapGroup("/indicators/{id}").WithTags("Own indicators");
        values.MapGet("/values", Get).AllowAnonymous().Produces<List<OwnValueAnswer>>().ProducesProblem(404);
        values
            .MapGet("/values.csv", Table)
            .AllowAnonymous()
            .Produces(200, contentType: Csv.MediaType)
            .ProducesProblem(404);
        var editor = values.MapGroup("/values").RequireAuthorization(Permissions.Reporter);
        editor.MapPut("", Write).Produces<WrittenAnswer>().Produces<WrittenAnswer>(422).Refuses();
        editor.MapDelete("/{value}", Remove).Produces(204).Refuses();
    }

    private static async Task<IResult> Get(HttpContext http, string id, OwnSeriesQuery series, CancellationToken cancel)
    {
        if (await series.Run(http.Access(), id, cancel) is not { } found)
            return Problem.Of(404);
        http.Response.Headers.ETag = Etag.Of(found.Indicator.Revision);
        return Results.Ok(found.Values.Select(OwnValueAnswer.Of).ToList());
    }

    private static async Task<IResult> Table(
        HttpContext http,
        string id,
        OwnSeriesQuery series,
        CancellationToken cancel
    ) =>
        await series.Run(http.Access(), id, cancel) is { } found
            ? Csv.ForMachines.Table(OwnColumns.FileName(found.Indicator), OwnColumns.Of(found.Indicator), found.Values)
            : Problem.Of(404);

    private static async Task<IResult> Write(
        HttpContext http,
        string id,
        IfMatch ifMatch,
        List<AskedOwnValue?> asked,
        WriteOwnValues write,
        OwnIndicatorsQuery indicators,
        CancellationToken cancel
    )
    {
        var rows = asked.ConvertAll(row => (row ?? new AskedOwnValue()).Input);
        var outcome = await write.Run(http.Access(), id, ifMatch.Revision, rows, cancel);
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals);
        var now = (await indicators.One(http.Access(), id, cancel))!;
        http.Response.Headers.ETag = Etag.Of(now.Revision);
        var answer = WrittenAnswer.Of(outcome.Value, now.Revision);
        return outcome.Value.Good.Count > 0 ? Results.Ok(answer) : Results.UnprocessableEntity(answer);
    }

    private static async Task<IResult> Remove(
        HttpContext http,
        string id,
        string value,
        IfMatch ifMatch,
        RemoveOwnValue remove,
        CancellationToken cancel
    )
    {
        var outcome = await remove.Run(http.Access(), id, ifMatch.Revision, ApiEndpoints.Key(value), cancel);
        return outcome.Succeeded ? Results.NoContent() : Problem.Of(outcome.Refusals);
    }
}

/// <summary>A value as a program sends it; numbers may be text as a person would write them.</summary>
public sealed record AskedOwnValue
{
    /// <summary>"2026", "2026T2", "2026K3", "2026-07".</summary>
    [JsonConverter(typeof(WrittenNumber))]
    public string? Period { get; init; }

    /// <summary>Name or id of a unit; null for the whole municipality.</summary>
    public string? Unit { get; init; }

    /// <summary>T all, K women, M men; T where nothing is said.</summary>
    public string? Gender { get; init; }

    [JsonConverter(typeof(WrittenNumber))]
    public string? Value { get; init; }

    /// <summary>How many persons it is about.</summary>
    [JsonConverter(typeof(WrittenNumber))]
    public string? Persons { get; init; }

    public string? Comment { get; init; }

    public string? Source { get; init; }

    internal OwnValueInput Input =>
        new()
        {
            Period = Period,
            Unit = Unit,
            Gender = Gender,
            Value = Value,
            Persons = Persons,
            Comment = Comment,
            Source = Source,
        };
}

/// <summary>A value as the API tells it.</summary>
/// <param name="Unit">Name of the unit; empty for the whole municipality.</param>
/// <param name="Value">Unrounded; null where it is withheld from whoever asks.</param>
/// <param name="Withheld">It is about few persons, and not for everybody.</param>
public sealed record OwnValueAnswer(
    Guid Id,
    string Period,
    string Unit,
    Guid? UnitId,
    string Gender,
    double? Value,
    bool Withheld,
    string Comment,
    string Source,
    bool IsExample
)
{
    public static OwnValueAnswer Of(OwnSeriesValue value) =>
        new(
            value.Id,
            value.Key.Period.Code,
            value.UnitName,
            value.Key.UnitId,
            GenderCode.Of(value.Key.Gender),
            value.Value,
            value.IsWithheld,
            value.Comment,
            value.Source,
            value.IsExample
        );
}

/// <summary>What became of the rows that were sent.</summary>
/// <param name="Added">Rows whose value is new.</param>
/// <param name="Changed">Rows that were written over something else.</param>
/// <param name="Unchanged">Rows that stood there already.</param>
/// <param name="Bad">Those that were not kept.</param>
/// <param name="Revision">The indicator's.</param>
public sealed record WrittenAnswer(int Added, int Changed, int Unchanged, List<BadRowAnswer> Bad, int Revision)
{
    public static WrittenAnswer Of(OwnValuesRead read, int revision) =>
        new(
            read.New.Count(),
            read.Changed.Count(),
            read.Good.Count(g => !g.IsChange),
            [.. read.Bad.Select(b => new BadRowAnswer(b.Index, b.Field, b.Sentence))],
            revision
        );
}

/// <summary>A row that was not kept.</summary>
/// <param name="Index">From 0, among those that were sent.</param>
/// <param name="Sentence">What is wrong and how to mend it, in Swedish.</param>
public sealed record BadRowAnswer(int Index, string Field, string Sentence);
