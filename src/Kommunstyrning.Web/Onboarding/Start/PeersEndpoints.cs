using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Onboarding.Start;

/// <summary>The step of the way in that chooses whom to be compared with: the nearest are shown, ticked and saved as a group.</summary>
public static class PeersEndpoints
{
    /// <summary>Boxes, by the place of their group on the page.</summary>
    private const string Boxes = "areas";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        var administrator = tenant.MapGroup("/kom-igang/kommuner").RequireAuthorization(Permissions.Administrator);
        administrator.MapGet("", Ask);
        administrator.MapPost("", Save);
    }

    public static string Name(int group) => $"{Boxes}.{group}";

    private static async Task<IResult> Ask(
        HttpContext http,
        NearestAreasQuery nearest,
        OwnGroupsQuery groups,
        CancellationToken cancel
    )
    {
        var near = await nearest.Run(http.Access(), cancel);
        var values = new FormValues().With("name", "Kommuner som liknar oss");
        // the nearest by the source are a good beginning; the rest is for whoever knows
        if (near is [{ IsCounty: false } first, ..])
            values.With(Name(0), first.Areas.Select(a => a.Code));
        return await Show(http, near, groups, values, FormErrors.None, cancel);
    }

    private static Task<IResult> Save(
        HttpContext http,
        IFormCollection posted,
        SaveOwnGroup save,
        NearestAreasQuery nearest,
        OwnGroupsQuery groups,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form =>
                (
                    Name: form.Text("name"),
                    Areas: form.Map(Boxes)
                        .Keys.SelectMany(group => form.Texts($"{Boxes}.{group}"))
                        .Concat(form.Lines("more"))
                        .ToList()
                ),
            read => save.Begin(http.Access(), read.Name, read.Areas, cancel),
            _ => http.PageContext().At("kom-igang"),
            async (values, errors) =>
                await Show(http, await nearest.Run(http.Access(), cancel), groups, values, AtMore(errors), cancel)
        );

    /// <summary>What is said of the areas stands at the field in which others are written.</summary>
    private static FormErrors AtMore(FormErrors errors) =>
        errors with
        {
            Refusals = [.. errors.Refusals.Select(r => r.Field is Boxes ? r with { Field = "more" } : r)],
        };

    private static async Task<IResult> Show(
        HttpContext http,
        IReadOnlyList<NearestAreas> near,
        OwnGroupsQuery groups,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new PeersPage.Model
            {
                PageContext = http.PageContext(),
                Nearest = near,
                OwnGroups = await groups.Run(http.Access(), cancel),
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
