using Kommunstyrning.Store;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Access.AuditTrail;

/// <summary>The audit trail for programs, the newest line first.</summary>
public static class TrailApiEndpoints
{
    /// <summary>Lines in one answer; ask on with before.</summary>
    private const int Most = 200;

    public static void Map(IEndpointRouteBuilder tenant) =>
        tenant
            .MapGet("/trail", List)
            .RequireAuthorization(Permissions.TrailReader)
            .WithTags("Trail")
            .WithSummary("Händelseloggen, den senaste händelsen först")
            .Produces<TrailAnswer>()
            .ProducesProblem(400)
            .ProducesProblem(401)
            .ProducesProblem(403);

    private static async Task<IResult> List(
        HttpContext http,
        TrailQuery trail,
        string? kind,
        string? person,
        [FromQuery(Name = "from")] string? first,
        [FromQuery(Name = "to")] string? last,
        string? before,
        CancellationToken cancel
    )
    {
        var (filter, number, refusals) = new TrailAddress(kind, person, first, last, before).ReadApi();
        if (refusals.Count > 0)
            return Problem.OfQuery(refusals);
        var outcome = await trail.Run(http.Access(), filter, number, Most, cancel);
        return outcome.Succeeded
            ? Etag.AnswerList(http, TrailAnswer.Of(outcome.Value))
            : Problem.OfQuery(outcome.Refusals);
    }
}

/// <summary>Some lines of the trail, and where it ends.</summary>
/// <param name="Count">How many match, on all pages.</param>
/// <param name="Before">What to ask before for the next ones; null where there are none.</param>
public sealed record TrailAnswer(int Count, long? Before, TrailHeadAnswer Head, IReadOnlyList<TrailLineAnswer> Lines)
{
    internal static TrailAnswer Of(TrailLines found) =>
        new(
            found.Count,
            found.Older,
            new TrailHeadAnswer(found.Head.Number, found.Head.Hash),
            [.. found.Lines.Select(TrailLineAnswer.Of)]
        );
}

/// <summary>Number and hash of the last line of all, to be kept elsewhere.</summary>
public sealed record TrailHeadAnswer(long Number, string Hash);

/// <summary>One line, with all that its hash is made from.</summary>
public sealed record TrailLineAnswer(
    long Number,
    DateTimeOffset At,
    TrailKind Kind,
    string By,
    Guid? ByAccountId,
    string Subject,
    Guid? SubjectId,
    IReadOnlyDictionary<string, string> Details,
    string Sentence,
    string PreviousHash,
    string Hash
)
{
    internal static TrailLineAnswer Of(TrailEntry line) =>
        new(
            line.Number,
            line.At,
            line.Kind,
            line.By,
            line.ByAccountId,
            line.Subject,
            line.SubjectId,
            line.Details,
            TrailSentence.Of(line),
            line.PreviousHash,
            line.Hash
        );
}
