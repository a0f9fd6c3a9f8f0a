using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>Who is most like a municipality, in what one chooses oneself, beside the source's own groups.</summary>
public static class SimilarDoor
{
    public const string Path = "jamfor/liknande";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet($"/{Path}", Show).AllowAnonymous().Keep();

    private static async Task<IResult> Show(
        HttpContext http,
        [AsParameters] Chosen chosen,
        ReadSimilar read,
        ReadAreas readAreas,
        ReadDataVersion readVersion,
        HeldCatalogue heldCatalogue,
        KommunDb db,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var frame = http.Frame();
        var form = SimilarForm.Read(http.Request.Query);
        var refusals = new List<Refusal>();
        SimilarRead? found = null;
        if (chosen.FocusIn(frame) is { } code)
        {
            var question = form.Question(code, refusals);
            var outcome = await read.Run(question, cancel);
            refusals.AddRange(outcome.Refusals);
            found = refusals.Count == 0 ? outcome.Value : null;
        }
        var version = await readVersion.Run(cancel);
        return Pages.Page<SimilarPage>(
            new
            {
                Frame = frame,
                Chosen = chosen,
                Form = form,
                Read = found,
                Choices = AreaChoices.Of(await readAreas.Run(kind: null, cancel)),
                Catalogue = await heldCatalogue.At(version.Number, db, cancel),
                Refusals = refusals,
                Age = DataAge.Of(version, clock.GetUtcNow()),
            },
            refusals.Count == 0 ? StatusCodes.Status200OK : Problem.OfQuery(refusals).Status
        );
    }
}
