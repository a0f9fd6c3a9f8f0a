using Kommunstyrning.Web.Charts;

namespace Kommunstyrning.Web.Reports;

/// <summary>Draws the pictures of a report.</summary>
internal sealed class ReportPictures(IServiceProvider services, PngRenderer renderer, PictureStyle style)
{
    /// <summary>False where the program was built without a typeface.</summary>
    public bool CanDraw => renderer.CanDraw;

    /// <returns>A PNG.</returns>
    public async Task<byte[]> Draw(PathChartModel chart, CancellationToken cancel) =>
        await renderer.Draw(
            await PictureDrawing.Markup(services, new ReportPicture.Model { Chart = chart, Style = style.Text }),
            cancel
        );
}
