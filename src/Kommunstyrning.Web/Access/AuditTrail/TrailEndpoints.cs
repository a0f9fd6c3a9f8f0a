using System.Globalization;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Access.AuditTrail;

/// <summary>Who has done what in the municipality, for its administrators and its auditors.</summary>
public static class TrailEndpoints
{
    /// <summary>The page, within a municipality.</summary>
    public const string Path = "handelselogg";

    private static readonly string[] Columns =
    [
        "nummer",
        "tid",
        "händelse",
        "vem",
        "om",
        "beskrivning",
        "kontrollsumma",
    ];

    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet($"/{Path}", Show).RequireAuthorization(Permissions.TrailReader);
        tenant.MapGet($"/{Path}.csv", Table).RequireAuthorization(Permissions.TrailReader);
        tenant.MapGet($"/{Path}/kontroll", Verify).RequireAuthorization(Permissions.TrailReader);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        [AsParameters] TrailAddress address,
        TrailQuery trail,
        CancellationToken cancel
    )
    {
        var (filter, before, refusals) = address.Read();
        var access = http.Access();
        var asked = refusals.Count == 0 ? filter : new TrailFilter();
        var outcome = await trail.Run(access, asked, before, TrailQuery.PageSize, cancel);
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals).AsPage(http);
        return Pages.Page(
            new TrailPage.Model
            {
                PageContext = http.PageContext(),
                Address = address,
                IsFiltered = !asked.IsEmpty,
                IsFirst = before is null,
                Found = outcome.Value,
                People = await trail.People(access, cancel),
                Errors = new FormErrors(refusals),
            },
            refusals.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );
    }

    /// <summary>All that the filter lets through, however many they are.</summary>
    private static async Task<IResult> Table(
        HttpContext http,
        [AsParameters] TrailAddress address,
        TrailQuery trail,
        CancellationToken cancel
    )
    {
        var (filter, before, refusals) = address.Read();
        if (refusals.Count > 0)
            return Problem.OfQuery(refusals).AsPage(http);
        var outcome = await trail.Run(http.Access(), filter, before, int.MaxValue - 1, cancel);
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals).AsPage(http);
        var csv = Csv.ForExcel;
        return csv.Table(Path, Columns, outcome.Value.Lines.Select(line => Cells(csv, line)));
    }

    private static async Task<IResult> Verify(HttpContext http, VerifyTrail verify, CancellationToken cancel) =>
        Pages.Page(new TrailCheckPage.Model { PageContext = http.PageContext(), Verified = await verify.Run(cancel) });

    private static string[] Cells(Csv csv, TrailEntry line) =>
        [
            line.Number.ToString(CultureInfo.InvariantCulture),
            StockholmDay.Local(line.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            csv.Of(TrailKindText.Of(line.Kind)),
            csv.Of(line.By),
            csv.Of(line.Subject),
            csv.Of(TrailSentence.Of(line)),
            line.Hash,
        ];
}
