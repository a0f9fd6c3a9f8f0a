using System.Globalization;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Steering;
using Kommunstyrning.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>A municipality in brief: where it stands among all others. The same page for everyone and within a municipality.</summary>
public static class ProfileDoor
{
    public const string Path = "profil";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet($"/{Path}", Show).AllowAnonymous();

    private static async Task<IResult> Show(
        HttpContext http,
        [AsParameters] Chosen chosen,
        [FromQuery(Name = "omrade")] string? operatingArea,
        [FromQuery(Name = "plan")] string? plan,
        [FromQuery(Name = "sida")] string? page,
        ReadProfile read,
        ReadAreas readAreas,
        FindCircle findCircle,
        ReadMeasured readMeasured,
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

        var profile = found.Value;
        var refusals = new List<Refusal>();
        var marked = await Marked(chosen.Group, profile, findCircle, refusals, cancel);
        return Pages.Page<ProfilePage>(
            new
            {
                Frame = http.Frame(),
                Chosen = chosen,
                View = new ProfileView(
                    profile,
                    marked,
                    Known(operatingArea, profile, refusals),
                    await Followed(plan, http, readMeasured, cancel),
                    PageOf(page)
                ),
                Choices = choices,
                Refusals = refusals,
                Age = DataAge.Of(profile.Version, clock.GetUtcNow()),
            },
            refusals.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );
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

    /// <summary>Null where it is not asked for, or where there is no municipality whose plan it could be.</summary>
    private static async Task<IReadOnlySet<string>?> Followed(
        string? asked,
        HttpContext http,
        ReadMeasured readMeasured,
        CancellationToken cancel
    ) =>
        QueryReader.Text(asked) is null || http.Frame().Tenant is null
            ? null
            : (await readMeasured.Run(http.Viewer().IsMember, indicatorId: null, cancel)).Codes;

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
