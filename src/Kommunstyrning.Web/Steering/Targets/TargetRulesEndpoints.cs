using Kommunstyrning.Steering;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Steering.Targets;

/// <summary>The page on which an editor sets by what the municipality judges its targets.</summary>
public static class TargetRulesEndpoints
{
    private const string Path = "malregler";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet($"/{Path}", Show).RequireAuthorization(Permissions.Editor);
        tenant.MapPost($"/{Path}", Save).RequireAuthorization(Permissions.Editor);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        [FromQuery(Name = "sparat")] string? saved,
        TargetRulesQuery rulesQuery,
        CancellationToken cancel
    )
    {
        var rules = await rulesQuery.Run(cancel);
        var values = new FormValues()
            .With("revision", rules.Revision)
            .With("tolerancePercent", rules.TolerancePercent)
            .With("mostYears", rules.MostYears)
            .With("mayOverride", rules.MayOverride)
            .With("grantTolerance", rules.GrantTolerance.ToString("0.######", Text.Swedish));
        return Page(http, values, FormErrors.None, isSaved: saved is "ja");
    }

    private static Task<IResult> Save(
        HttpContext http,
        IFormCollection posted,
        SaveTargetRules save,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form =>
                (
                    form.Revision,
                    Input: new TargetRulesInput
                    {
                        TolerancePercent = Percent(form.Text("tolerancePercent")),
                        MostYears = form.Number("mostYears"),
                        MayOverride = form.Flag("mayOverride"),
                        GrantTolerance = form.Text("grantTolerance"),
                    }
                ),
            read => save.Run(http.Access(), read.Revision, read.Input, cancel),
            _ => http.PageContext().At($"{Path}?sparat=ja"),
            (values, errors) => Page(http, values, errors, isSaved: false)
        );

    /// <summary>"10", and as people write it: "10 %".</summary>
    /// <returns>Null for what is no whole number.</returns>
    private static int? Percent(string text) =>
        NumberText.Read(text, "%") is { } number && number == Math.Truncate(number) && Math.Abs(number) <= int.MaxValue
            ? (int)number
            : null;

    private static IResult Page(HttpContext http, FormValues values, FormErrors errors, bool isSaved) =>
        Pages.Page(
            new TargetRulesPage.Model
            {
                PageContext = http.PageContext(),
                Values = values,
                Errors = errors,
                IsSaved = isSaved,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
