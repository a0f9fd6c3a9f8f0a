using Kommunstyrning.Indicators;
using Kommunstyrning.Organisation;

namespace Kommunstyrning.Web.Indicators.Own;

/// <summary>A municipality's own indicators: the list, the page of each, and what can be taken away from it.</summary>
public static class OwnIndicatorEndpoints
{
    private const int ShownChanges = 50;

    public static void Map(IEndpointRouteBuilder tenant)
    {
        var own = tenant.MapGroup("/egna-nyckeltal");
        own.MapGet("", List).AllowAnonymous();
        own.MapGet("/{code}", Show).AllowAnonymous();
        own.MapGet("/{code}.csv", Table).AllowAnonymous();
        own.MapGet("/{code}.xlsx", Workbook).AllowAnonymous();
        foreach (var ending in PictureFormat.Endings)
            own.MapGet("/{code}/utveckling" + ending, Picture).AllowAnonymous();
    }

    private static async Task<IResult> List(
        HttpContext http,
        OwnIndicatorsQuery indicators,
        OwnFiguresQuery figures,
        CancellationToken cancel
    )
    {
        var all = await indicators.Run(http.Access(), cancel);
        return Pages.Page(
            new OwnIndicatorsPage.Model
            {
                PageContext = http.PageContext(),
                Indicators = all,
                Figures = await figures.Run(all.Select(i => i.Code), cancel),
            }
        );
    }

    private static async Task<IResult> Show(
        HttpContext http,
        string code,
        string? sparat,
        OwnSeriesQuery series,
        UnitsQuery units,
        CancellationToken cancel
    ) =>
        await series.Run(http.Access(), code, cancel) is { } found
            ? Pages.Page(
                new OwnIndicatorPage.Model
                {
                    PageContext = http.PageContext(),
                    Series = found,
                    History = await series.History(http.Access(), found.Indicator, ShownChanges, cancel),
                    Units = await units.Run(cancel),
                    Told =
                        sparat is { Length: > 0 } && found.Indicator.ShowsSmallTo(http.Access())
                            ? "Ändringen är sparad."
                            : "",
                }
            )
            : Pages.NotFound(http);

    private static async Task<IResult> Table(
        HttpContext http,
        string code,
        OwnSeriesQuery series,
        CancellationToken cancel
    ) =>
        await series.Run(http.Access(), code, cancel) is { } found
            ? Csv.ForExcel.Table(OwnColumns.FileName(found.Indicator), OwnColumns.Of(found.Indicator), found.Values)
            : Pages.NotFound(http);

    private static async Task<IResult> Workbook(
        HttpContext http,
        string code,
        OwnSeriesQuery series,
        CancellationToken cancel
    ) =>
        await series.Run(http.Access(), code, cancel) is { } found
            ? TableColumns.Workbook(
                OwnColumns.FileName(found.Indicator),
                found.Indicator.Code,
                OwnColumns.Of(found.Indicator),
                found.Values
            )
            : Pages.NotFound(http);

    private static async Task<IResult> Picture(
        HttpContext http,
        string code,
        OwnSeriesQuery series,
        PictureStyle style,
        CancellationToken cancel
    )
    {
        var name = http.PageContext().Tenant!.Name;
        return await series.Run(http.Access(), code, cancel) is { } found && OwnCharts.Of(found, name) is { } chart
            ? PictureAnswer.Of(
                http,
                new OwnPicture.Model
                {
                    Series = found,
                    Chart = chart,
                    Name = name,
                    Style = style.Text,
                }
            )
            : Pages.NotFound(http);
    }
}
