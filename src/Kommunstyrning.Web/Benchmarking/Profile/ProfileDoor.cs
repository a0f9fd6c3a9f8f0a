using Kommunstyrning.Indicators;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>A municipality in brief: where it stands among all others. The same page for everyone and within a municipality.</summary>
public static class ProfileDoor
{
    public const string Path = "profil";

    private static readonly Refusal NobodyChosen = Refusal.Invalid(
        "kommun",
        "Välj en kommun. Skriv dess kod i adressen, till exempel kommun=2581."
    );

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet($"/{Path}", Show).AllowAnonymous().Keep();
        routes.MapPicture($"/{Path}", Picture);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        [AsParameters] Chosen chosen,
        [AsParameters] ProfilePageAddress address,
        AnswerProfile answer,
        ReadAreas readAreas,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var frame = http.Frame();
        var choices = AreaChoices.Of(await readAreas.Run(kind: null, cancel));
        if (chosen.FocusIn(frame) is not { } code)
            return Choose(frame, choices, refusals: []);
        var found = await answer.Run(code, frame, chosen, address, cancel);
        if (!found.Succeeded)
            return Choose(frame, choices, choices.IsEmpty ? [] : found.Refusals);
        var (view, refusals) = found.Value;
        return Pages.Page<ProfilePage>(
            new
            {
                Frame = frame,
                Chosen = chosen,
                View = view,
                Choices = choices,
                Refusals = refusals,
                Age = DataAge.Of(view.Read.Version, clock.GetUtcNow()),
            },
            refusals.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );
    }

    private static async Task<IResult> Picture(
        HttpContext http,
        [AsParameters] Chosen chosen,
        [AsParameters] ProfilePageAddress address,
        AnswerProfile answer,
        PictureStyle style,
        CancellationToken cancel
    )
    {
        var frame = http.Frame();
        if (chosen.FocusIn(frame) is not { } code)
            return Problem.OfQuery([NobodyChosen]).AsPage(http);
        var found = await answer.Run(code, frame, chosen, address, cancel);
        if (!found.Succeeded)
            return Problem.OfQuery(found.Refusals).AsPage(http);
        var (view, refusals) = found.Value;
        if (refusals.Count == 0 && view.Rows.Count == 0)
            refusals = [Refusal.Invalid("omrade", ProfileText.Nothing(view))];
        return refusals.Count == 0
            ? PictureAnswer.Of<ProfileSheet>(http, new { View = view, Style = style.Text })
            : Problem.OfQuery(refusals).AsPage(http);
    }

    private static IResult Choose(Frame frame, AreaChoices choices, IReadOnlyList<Refusal> refusals) =>
        Pages.Page<ChooseProfilePage>(
            new
            {
                Frame = frame,
                Choices = choices,
                Refusals = refusals,
            },
            refusals.Count == 0 ? StatusCodes.Status200OK : Problem.OfQuery(refusals).Status
        );
}
