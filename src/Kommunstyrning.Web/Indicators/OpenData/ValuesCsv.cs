using System.Globalization;
using System.Text;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.OpenData;

/// <summary>Writes values as a table panel by panel. Each row says what it is, so that rows can be cut out and mixed.</summary>
internal sealed class ValuesCsv(ValueSeries series, Csv csv) : IDownload
{
    public string FileName => $"{series.Indicator.Id}.csv";

    private static readonly string[] Columns =
    [
        "indicator",
        "area",
        "name",
        "year",
        "gender",
        "value",
        "status",
        "preliminary",
        "source",
    ];

    private static readonly string[] SwedishColumns =
    [
        "nyckeltal",
        "kod",
        "namn",
        "år",
        "kön",
        "värde",
        "status",
        "preliminärt",
        "källa",
    ];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = Csv.ContentType;
        response.Headers.ContentDisposition = $"attachment; filename=\"{FileName}\"";
        var text = new StringBuilder(csv.HasByteOrderMark ? "\uFEFF" : "");
        text.AppendJoin(csv.Separator, csv.IsForExcel ? SwedishColumns : Columns).Append(Csv.LineBreak);
        foreach (var panel in series.Panels)
        {
            foreach (var row in series.RowsOf(panel))
                text.AppendJoin(csv.Separator, Cells(row)).Append(Csv.LineBreak);
            await response.WriteAsync(text.ToString(), httpContext.RequestAborted);
            text.Clear();
        }
        await response.WriteAsync(text.ToString(), httpContext.RequestAborted);
    }

    private string[] Cells(ValueRow row) =>
        [
            series.Indicator.Id,
            row.Area.Code,
            csv.Of(row.Area.Name),
            row.Year.ToString(CultureInfo.InvariantCulture),
            GenderCode.Of(row.Gender),
            csv.Of(row.Value),
            csv.Of(row.Status),
            csv.Of(row.IsPreliminary),
            csv.Of(Provenance.Of(series.Indicator)),
        ];
}
