using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Benchmarking.Matrix;

/// <summary>Several indicators beside several municipalities, as a page, or as a picture or a table to take away.</summary>
public static class MatrixEndpoints
{
    /// <param name="pages">Of the instance, or of one municipality.</param>
    public static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet("/matris", Show).AllowAnonymous().Keep();
        pages.MapPicture("/matris", Picture);
    }

    private static async Task<IResult> Picture(
        HttpContext http,
        [AsParameters] ComparisonFilter filter,
        [AsParameters] MatrixAddress address,
        MatrixPageBuilder answer,
        IndicatorOptions list,
        PictureStyle style,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var pageContext = http.PageContext();
        filter = WithoutAll(filter);
        var reader = new QueryReader();
        var question = filter.Question("", pageContext, reader);
        var answered = await reader.Then(() => answer.Run(http.Access(), question, address, cancel));
        IReadOnlyList<Refusal> refusals = answered.Succeeded ? Undrawable(answered.Value) : answered.Refusals;
        if (refusals.Count == 0)
        {
            var view = new MatrixView(answered.Value.Read, filter, pageContext, question.Gender, address.Order);
            return PictureAnswer.Of(http, new MatrixSheet.Model { View = view, Style = style.Text });
        }
        var age = DataAge.Of(await list.Version(cancel), clock.GetUtcNow());
        return Refuse(pageContext, filter, address, refusals, await list.Named(address.IndicatorIds, cancel), age);
    }

    /// <summary>What a page shows with words instead of a table; nothing where there is a picture.</summary>
    private static Refusal[] Undrawable(MatrixAnswer answer)
    {
        var read = answer.Read;
        if (answer.Hits.Count > 0)
            return [Refusal.Invalid("nytt", "Flera nyckeltal har de orden. Skriv koden för ett av dem.")];
        if (read.Rows.Count == 0 || read.Areas.Count == 0)
            return [Refusal.Invalid("kommun", Empty(read))];
        const string nothing = "Inget av värdena finns. Välj ett annat år, andra nyckeltal eller andra kommuner.";
        return read.Rows.All(r => r.Cells.All(c => c.Rank == 0)) ? [Refusal.Invalid("ar", nothing)] : [];
    }

    private static string Empty(MatrixResult read) =>
        read.Rows.Count == 0
            ? "Inga nyckeltal som går att jämföra är hämtade från Kolada ännu."
            : "Välj en kommun i fokus, så visas den bredvid dem som liknar den. Eller lägg till kommuner en och en.";

    /// <summary>Every municipality is the group of other pages, and more than a matrix holds.</summary>
    private static ComparisonFilter WithoutAll(ComparisonFilter filter) =>
        string.Equals(filter.Group, ComparisonGroupKey.All, StringComparison.OrdinalIgnoreCase)
            ? filter with
            {
                Group = null,
            }
            : filter;

    private static async Task<IResult> Show(
        HttpContext http,
        [AsParameters] ComparisonFilter filter,
        [AsParameters] MatrixAddress address,
        MatrixPageBuilder answer,
        IndicatorOptions list,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var pageContext = http.PageContext();
        filter = WithoutAll(filter);
        var reader = new QueryReader();
        var question = filter.Question("", pageContext, reader);
        var csv = reader.Word("format", address.Format, ("csv", Csv.ForMachines), ("excel", Csv.ForExcel));
        var answered = await reader.Then(() => answer.Run(http.Access(), question, address, cancel));
        var age = DataAge.Of(await list.Version(cancel), clock.GetUtcNow());
        if (!answered.Succeeded)
            return Refuse(
                pageContext,
                filter,
                address,
                answered.Refusals,
                await list.Named(address.IndicatorIds, cancel),
                age
            );
        var (read, hits, isNamed) = answered.Value;
        if (isNamed)
            filter = filter with { Group = null };
        if (csv is not null)
            return MatrixCsv.Of(read, question.Gender, csv);
        var isEmpty = read.Rows.Count == 0 || read.Areas.Count == 0;
        return Pages.Page(
            new MatrixPage.Model
            {
                PageContext = pageContext,
                Filter = filter,
                Address = hits.Count > 0 ? address : address with { NewIndicator = null, NewMunicipality = null },
                View = isEmpty
                    ? null
                    : new MatrixView(read, filter, pageContext, question.Gender, QueryReader.Text(address.Order)),
                Hits = hits,
                Indicators = read.Rows.Select(r => r.Indicator).ToList(),
                Areas = Choices(read.Areas.Where(a => a != read.Focus).Select(a => a.Code)),
                Empty = Empty(read),
                Age = age,
            }
        );
    }

    private static IResult Refuse(
        PageContext pageContext,
        ComparisonFilter filter,
        MatrixAddress address,
        IReadOnlyList<Refusal> refusals,
        IReadOnlyList<Indicator> indicators,
        DataAge age
    ) =>
        Pages.Page(
            new MatrixPage.Model
            {
                PageContext = pageContext,
                Filter = filter,
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
