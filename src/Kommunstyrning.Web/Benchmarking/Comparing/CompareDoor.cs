using Kommunstyrning.Benchmarking;
using Kommunstyrning.Steering;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>One indicator compared, on the instance and within each municipality.</summary>
public static class CompareDoor
{
    /// <param name="routes">The instance's pages, or those of a municipality.</param>
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/jamfor/{indicator}", Show).AllowAnonymous().Keep();

    private static async Task<IResult> Show(
        HttpContext http,
        string indicator,
        [AsParameters] Chosen chosen,
        ReadStanding read,
        ReadAnnotations readAnnotations,
        ReadOwnCircles readCircles,
        ReadMeasured readMeasured,
        PublicAddress address,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var frame = http.Frame();
        var reader = new QueryReader();
        var question = chosen.Question(indicator, frame, reader);
        var found = await reader.Then(() => read.Run(question, cancel));
        if (!found.Succeeded)
            return Refused.Page(frame, indicator, chosen, found.Refusals);
        var id = found.Value.All.Indicator.Id;
        var notes = await readAnnotations.Run(id, cancel);
        return Pages.Page<ComparePage>(
            new
            {
                Frame = frame,
                Standing = found.Value,
                Chosen = chosen,
                Origin = address.Origin,
                Circles = await readCircles.Run(cancel),
                Followed = (await readMeasured.Run(http.Viewer().IsMember, id, cancel)).By(id),
                Notes = notes.Select(n => new YearNote(n.Year, n.Text)).ToList(),
                Age = DataAge.Of(found.Value.All.Version, clock.GetUtcNow()),
            }
        );
    }
}
