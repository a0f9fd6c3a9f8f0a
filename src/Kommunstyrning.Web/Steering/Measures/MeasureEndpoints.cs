using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Steering.Measures;

/// <summary>What the page of an element's indicators asks of the core.</summary>
public sealed record MeasureReads(
    ElementQuery Element,
    MeasuresQuery Measures,
    TargetsQuery Targets,
    IndicatorRanksQuery Ranks,
    FollowedIndicatorsQuery Followed,
    OwnIndicatorsQuery Own,
    ComparableIndicatorsQuery Find
);

/// <summary>What the page is asked for.</summary>
/// <param name="Search">Words, or a code.</param>
/// <param name="Added">Code of the indicator that was just added, to be told.</param>
/// <param name="Removed">Code of the one that was just taken away.</param>
public sealed record MeasureAddress(
    [FromQuery(Name = "sok")] string? Search,
    [FromQuery(Name = "tillagt")] string? Added,
    [FromQuery(Name = "borttaget")] string? Removed
)
{
    public string At(PageContext pageContext, Guid elementId) =>
        QueryText.Add(
            pageContext.At($"del/{elementId}/nyckeltal"),
            ("sok", Search),
            ("tillagt", Added),
            ("borttaget", Removed)
        );
}

/// <summary>The page on which an editor chooses which indicators an element is followed by.</summary>
public static class MeasureEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var editor = tenant.MapGroup("/del/{id:guid}/nyckeltal").RequireAuthorization(Permissions.UnitEditor);
        editor.MapGet("", Show);
        editor.MapPost("", Add);
        editor.MapPost("/ta-bort", Remove);
    }

    private static Task<IResult> Show(
        HttpContext http,
        Guid id,
        [AsParameters] MeasureAddress asked,
        [AsParameters] MeasureReads reads,
        CancellationToken cancel
    ) => Page(http, id, asked, reads, FormErrors.None, cancel);

    private static Task<IResult> Add(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        AddMeasure add,
        [AsParameters] MeasureReads reads,
        CancellationToken cancel
    ) =>
        Change(
            http,
            id,
            posted,
            reads,
            (revision, code) => add.Run(http.Access(), id, revision, code, cancel),
            (asked, code) => asked with { Added = code },
            cancel
        );

    private static Task<IResult> Remove(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        RemoveMeasure remove,
        [AsParameters] MeasureReads reads,
        CancellationToken cancel
    ) =>
        Change(
            http,
            id,
            posted,
            reads,
            (revision, code) => remove.Run(http.Access(), id, revision, code, cancel),
            (asked, code) => asked with { Removed = code },
            cancel
        );

    /// <summary>Comes back to the same search, where what was done is told.</summary>
    private static async Task<IResult> Change(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        MeasureReads reads,
        Func<int, string, Task<Outcome<Element>>> step,
        Func<MeasureAddress, string, MeasureAddress> told,
        CancellationToken cancel
    )
    {
        var written = FormValues.From(posted);
        var asked = new MeasureAddress(written["sok"], Added: null, Removed: null);
        return await posted.Submit(
            http,
            form => (form.Revision, Code: form.Text("indicator")),
            read => step(read.Revision, read.Code),
            _ => told(asked, written["indicator"]).At(http.PageContext(), id),
            async (_, errors) => await Page(http, id, asked, reads, errors, cancel)
        );
    }

    private static async Task<IResult> Page(
        HttpContext http,
        Guid id,
        MeasureAddress asked,
        MeasureReads reads,
        FormErrors errors,
        CancellationToken cancel
    )
    {
        if (await reads.Element.Run(http.Access(), id, cancel) is not { } found)
            return Pages.NotFound(http);
        var codes = await reads.Measures.Run(found, cancel);
        var areaCode = http.PageContext().Tenant!.AreaCode;
        var places = await reads.Ranks.Run(areaCode, codes, cancel);
        var told = QueryReader.Text(asked.Removed) is { } gone ? codes.Append(gone) : codes;
        var followed = await reads.Followed.Run(areaCode, told, cancel);
        var own = QueryReader.Text(asked.Search) is { } wanted
            ? await reads.Own.Find(http.Access(), wanted, cancel)
            : [];
        var hits = QueryReader.Text(asked.Search) is { } words
            ? await reads.Find.Run(new IndicatorSearchRequest(words, IsDiscontinued: false), cancel)
            : null;
        return Pages.Page(
            new MeasurePage.Model
            {
                PageContext = http.PageContext(),
                Plan = found.Plan,
                Element = found.Element,
                Asked = asked,
                View = MeasureList.Of(codes, places, followed),
                Targets = await reads.Targets.Run(found, cancel),
                Hits = hits?.Value,
                OwnHits = own,
                Told = Told(asked, codes, followed),
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
    }

    /// <summary>Only what holds is told, whatever the address says; null for nothing.</summary>
    private static string? Told(MeasureAddress asked, IReadOnlyList<string> codes, FollowedIndicators followed)
    {
        if (QueryReader.Text(asked.Added) is { } added && codes.Contains(added, StringComparer.OrdinalIgnoreCase))
            return $"Lades till: {Name(added)}.";
        return
            QueryReader.Text(asked.Removed) is { } removed
            && (IndicatorCode.IsValid(removed) || OwnIndicatorCode.Read(removed) is not null)
            && !codes.Contains(removed, StringComparer.Ordinal)
            ? $"Togs bort: {Name(removed)}."
            : null;

        string Name(string code) => followed.Find(code) is { } indicator ? indicator.Title : code;
    }
}
