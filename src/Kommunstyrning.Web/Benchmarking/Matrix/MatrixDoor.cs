using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>Several indicators beside several municipalities, as a page or as a table to take away.</summary>
public static class MatrixDoor
{
    /// <param name="pages">Of the instance, or of one municipality.</param>
    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/matris", Show).AllowAnonymous().Keep();

    private static async Task<IResult> Show(
        HttpContext http,
        [AsParameters] Chosen chosen,
        [AsParameters] MatrixAddress address,
        AnswerMatrix answer,
        ListIndicators list,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var frame = http.Frame();
        // every municipality is the group of other pages, and more than a matrix holds
        if (string.Equals(chosen.Group, CircleKey.All, StringComparison.OrdinalIgnoreCase))
            chosen = chosen with { Group = null };
        var reader = new QueryReader();
        var question = chosen.Question("", frame, reader);
        var csv = reader.Word("format", address.Format, ("csv", Csv.ForMachines), ("excel", Csv.ForExcel));
        var answered = await reader.Then(() => answer.Run(question, address, cancel));
        var age = DataAge.Of(await list.Version(cancel), clock.GetUtcNow());
        if (!answered.Succeeded)
            return Refuse(
                frame,
                chosen,
                address,
                answered.Refusals,
                await list.Named(address.IndicatorIds, cancel),
                age
            );
        var (read, hits, isNamed) = answered.Value;
        if (isNamed)
            chosen = chosen with { Group = null };
        if (csv is not null)
            return MatrixCsv.Of(read, question.Gender, csv);
        var isEmpty = read.Rows.Count == 0 || read.Areas.Count == 0;
        return Pages.Page<MatrixPage>(
            new
            {
                Frame = frame,
                Chosen = chosen,
                Address = hits.Count > 0 ? address : address with { NewIndicator = null, NewMunicipality = null },
                View = isEmpty
                    ? null
                    : new MatrixView(read, chosen, frame, question.Gender, QueryReader.Text(address.Order)),
                Hits = hits,
                Indicators = read.Rows.Select(r => r.Indicator).ToList(),
                Areas = Choices(read.Areas.Where(a => a != read.Focus).Select(a => a.Code)),
                Empty = read.Rows.Count == 0
                    ? "Inga nyckeltal som går att jämföra är hämtade från Kolada ännu."
                    : "Välj en kommun i fokus, så visas den bredvid dem som liknar den. Eller lägg till kommuner en och en.",
                Age = age,
            }
        );
    }

    private static IResult Refuse(
        Frame frame,
        Chosen chosen,
        MatrixAddress address,
        IReadOnlyList<Refusal> refusals,
        IReadOnlyList<Indicator> indicators,
        DataAge age
    ) =>
        Pages.Page<MatrixPage>(
            new
            {
                Frame = frame,
                Chosen = chosen,
                Address = address,
                Errors = new FormErrors(refusals),
                Indicators = indicators,
                Areas = Choices(address.Codes),
                Age = age,
            },
            Problem.OfQuery(refusals).Status
        );

    private static List<Choice> Choices(IEnumerable<string> codes) =>
        [
            .. codes
                .Distinct(StringComparer.Ordinal)
                .Select(Municipality.Find)
                .OfType<Municipality>()
                .Select(m => new Choice(m.Code, m.Name)),
        ];
}
