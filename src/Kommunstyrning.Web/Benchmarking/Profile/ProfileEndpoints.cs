using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Profile;

/// <summary>A municipality in brief: where it stands among all others. The same page for everyone and within a municipality.</summary>
public static class ProfileEndpoints
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
        [AsParameters] ComparisonFilter filter,
        [AsParameters] ProfilePageAddress address,
        ProfilePageBuilder answer,
        AreasQuery areasQuery,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var pageContext = http.PageContext();
        var choices = AreaChoices.Of(await areasQuery.Run(kind: null, cancel));
        if (filter.FocusIn(pageContext) is not { } code)
            return Choose(pageContext, choices, refusals: []);
        var found = await answer.Run(code, pageContext, filter, address, cancel);
        if (!found.Succeeded)
            return Choose(pageContext, choices, choices.IsEmpty ? [] : found.Refusals);
        var (view, refusals) = found.Value;
        return Pages.Page(
            new ProfilePage.Model
            {
                PageContext = pageContext,
                Filter = filter,
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
        [AsParameters] ComparisonFilter filter,
        [AsParameters] ProfilePageAddress address,
        ProfilePageBuilder answer,
        PictureStyle style,
        CancellationToken cancel
    )
    {
        var pageContext = http.PageContext();
        if (filter.FocusIn(pageContext) is not { } code)
            return Problem.OfQuery([NobodyChosen]).AsPage(http);
        var found = await answer.Run(code, pageContext, filter, address, cancel);
        if (!found.Succeeded)
            return Problem.OfQuery(found.Refusals).AsPage(http);
        var (view, refusals) = found.Value;
        if (refusals.Count == 0 && view.Rows.Count == 0)
            refusals = [Refusal.Invalid("omrade", ProfileText.Nothing(view))];
        return refusals.Count == 0
            ? PictureAnswer.Of(http, new ProfileSheet.Model { View = view, Style = style.Text })
            : Problem.OfQuery(refusals).AsPage(http);
    }

    private static IResult Choose(PageContext pageContext, AreaChoices choices, IReadOnlyList<Refusal> refusals) =>
        Pages.Page(
            new ChooseProfilePage.Model
            {
                PageContext = pageContext,
                Choices = choices,
                Refusals = refusals,
            },
            refusals.Count == 0 ? StatusCodes.Status200OK : Problem.OfQuery(refusals).Status
        );
}
