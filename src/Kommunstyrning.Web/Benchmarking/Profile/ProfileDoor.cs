using System.Globalization;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>A municipality in brief: where it stands among all others. The same page for everyone and within a municipality.</summary>
public static class ProfileDoor
{
    public const string Path = "profil";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet($"/{Path}", Show).AllowAnonymous().Keep();
        routes.MapGet($"/{Path}.svg", Picture).AllowAnonymous().Keep();
    }

    private static async Task<IResult> Picture(
        HttpContext http,
        [AsParameters] Chosen chosen,
        [FromQuery(Name = "omrade")] string? operatingArea,
        ReadProfile read,
        FindCircle findCircle,
        PictureStyle style,
        CancellationToken cancel
    )
    {
        if (chosen.FocusIn(http.Frame()) is not { } code)
            return Problem.OfQuery([NobodyChosen]).AsPage(http);
        var found = await read.Run(new ProfileQuestion(code), cancel);
        if (!found.Succeeded)
            return Problem.OfQuery(found.Refusals).AsPage(http);
        var refusals = new List<Refusal>();
        var view = await View(found.Value, chosen, operatingArea, page: 1, findCircle, refusals, cancel);
        if (refusals.Count == 0 && view.Rows.Count == 0)
            refusals.Add(Refusal.Invalid("omrade", ProfileText.Nothing(view)));
        return refusals.Count == 0
            ? PictureAnswer.Of<ProfileSheet>(http, new { View = view, Style = style.Text })
            : Problem.OfQuery(refusals).AsPage(http);
    }

    private static Refusal NobodyChosen { get; } =
        Refusal.Invalid("kommun", "Välj en kommun. Skriv dess kod i adressen, till exempel kommun=2581.");

    private static async Task<IResult> Show(
        HttpContext http,
        [AsParameters] Chosen chosen,
        [FromQuery(Name = "omrade")] string? operatingArea,
        [FromQuery(Name = "sida")] string? page,
        ReadProfile read,
        ReadAreas readAreas,
        FindCircle findCircle,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var choices = AreaChoices.Of(await readAreas.Run(kind: null, cancel));
        if (chosen.FocusIn(http.Frame()) is not { } code)
            return Choose(http, choices, refusals: []);
        var found = await read.Run(new ProfileQuestion(code), cancel);
        if (!found.Succeeded)
            return Choose(http, choices, choices.IsEmpty ? [] : found.Refusals);

        var refusals = new List<Refusal>();
        var view = await View(found.Value, chosen, operatingArea, PageOf(page), findCircle, refusals, cancel);
        return Pages.Page<ProfilePage>(
            new
            {
                Frame = http.Frame(),
                Chosen = chosen,
                View = view,
                Choices = choices,
                Refusals = refusals,
                Age = DataAge.Of(found.Value.Version, clock.GetUtcNow()),
            },
            refusals.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );
    }

    private static async Task<ProfileView> View(
        ProfileRead profile,
        Chosen chosen,
        string? operatingArea,
        int page,
        FindCircle findCircle,
        List<Refusal> refusals,
        CancellationToken cancel
    )
    {
        var marked = await Marked(chosen.Group, profile, findCircle, refusals, cancel);
        return new ProfileView(profile, marked, Known(operatingArea, profile, refusals), page);
    }

    /// <summary>The source's general peer group where nothing is said, or else the county.</summary>
    private static async Task<Circle?> Marked(
        string? asked,
        ProfileRead profile,
        FindCircle findCircle,
        List<Refusal> refusals,
        CancellationToken cancel
    )
    {
        if (QueryReader.Text(asked) is CircleKey.All)
            return null;
        var found = await findCircle.Run(
            QueryReader.Text(asked) ?? CircleKey.Similar,
            profile.Panels,
            profile.Area,
            cancel
        );
        if (found.Succeeded)
            return found.Value;
        if (QueryReader.Text(asked) is not null)
            refusals.Add(found.Refusals[0] with { Field = "grupp" });
        return null;
    }

    private static string? Known(string? asked, ProfileRead profile, List<Refusal> refusals)
    {
        if (QueryReader.Text(asked) is not { } text)
            return null;
        if (
            profile.OperatingAreas.FirstOrDefault(a => string.Equals(a, text, StringComparison.OrdinalIgnoreCase)) is
            { } area
        )
            return area;
        refusals.Add(Refusal.Invalid("omrade", $"Området ”{text}” finns inte. Välj ett i listan."));
        return null;
    }

    /// <summary>The first where nothing readable is said; beyond the last there is only the last.</summary>
    private static int PageOf(string? raw) =>
        int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    private static IResult Choose(HttpContext http, AreaChoices choices, IReadOnlyList<Refusal> refusals) =>
        Pages.Page<ChooseProfilePage>(
            new
            {
                Frame = http.Frame(),
                Choices = choices,
                Refusals = refusals,
            },
            refusals.Count == 0 ? StatusCodes.Status200OK : Problem.OfQuery(refusals).Status
        );
}
