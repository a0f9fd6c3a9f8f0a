using Kommunstyrning.Onboarding;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Onboarding.Start;

/// <summary>The way in: from an invitation to a page that everyone can read, in steps that can be left and taken up anywhere.</summary>
public static class GettingStartedEndpoints
{
    private const string Path = "/kom-igang";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        var administrator = tenant.MapGroup(Path).RequireAuthorization(Permissions.Administrator);
        administrator.MapGet("", Show);
        administrator.MapPost("/hoppa-over", PassOver);
        var editor = tenant.MapGroup(Path).RequireAuthorization(Permissions.Editor);
        editor.MapGet("/styrmodell", AskTemplate);
        editor.MapPost("/styrmodell", Choose);
        editor.MapGet("/publicera", AskPublish);
        editor.MapPost("/publicera", Publish);
    }

    private static async Task<IResult> Show(HttpContext http, StartQuery start, CancellationToken cancel) =>
        Pages.Page(
            new StartListPage.Model
            {
                PageContext = http.PageContext(),
                Start = (await start.Run(http.Access(), cancel)).OrCollided(),
            }
        );

    private static Task<IResult> PassOver(
        HttpContext http,
        IFormCollection posted,
        PassOverStep passOver,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (Step: form.Choice<StartStep>("step"), IsBack: form.Flag("tillbaka")),
            read => passOver.Run(http.Access(), read.Step, read.IsBack, cancel),
            _ => http.PageContext().At("kom-igang")
        );

    private static async Task<IResult> AskTemplate(
        HttpContext http,
        ChooseTemplate choose,
        PlanQuery planQuery,
        CancellationToken cancel
    ) => await ShowTemplates(http, choose, planQuery, new FormValues(), FormErrors.None, cancel);

    private static Task<IResult> Choose(
        HttpContext http,
        IFormCollection posted,
        ChooseTemplate choose,
        PlanQuery planQuery,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Text("template"),
            key => choose.Run(http.Access(), key, cancel),
            _ => http.PageContext().At("modell"),
            async (values, errors) => await ShowTemplates(http, choose, planQuery, values, errors, cancel)
        );

    private static async Task<IResult> ShowTemplates(
        HttpContext http,
        ChooseTemplate choose,
        PlanQuery planQuery,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new TemplatesPage.Model
            {
                PageContext = http.PageContext(),
                WhyFixed = (await choose.WhyFixed(http.Access(), cancel))?.Sentence,
                Levels = (await planQuery.Run(http.Access(), versionId: null, cancel))?.Levels ?? [],
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );

    private static async Task<IResult> AskPublish(
        HttpContext http,
        PublishPlan publish,
        TimeProvider clock,
        CancellationToken cancel
    ) => await ShowPublish(http, publish, new FormValues().With("inForceFrom", clock.Today()), FormErrors.None, cancel);

    private static async Task<IResult> Publish(
        HttpContext http,
        IFormCollection posted,
        PublishPlan publish,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var values = FormValues.From(posted);
        if (posted.IsAskedAgain())
            return await ShowPublish(http, publish, values, PostedForm.Unsaved, cancel);
        var reader = new FormReader(values);
        var decision = new DecisionInput
        {
            Body = reader.Text("body"),
            DecidedOn = reader.Date("decidedOn"),
            Paragraph = reader.Text("paragraph"),
            InForceFrom = reader.Date("inForceFrom"),
        };
        var outcome = await reader.Then(() => publish.Run(http.Access(), decision, cancel));
        if (!outcome.Succeeded)
            return await ShowPublish(http, publish, values, new FormErrors(outcome.Refusals), cancel);
        return Pages.Page(
            new PublishedPage.Model
            {
                PageContext = http.PageContext(),
                Published = outcome.Value,
                From = decision.InForceFrom!.Value,
                Today = clock.Today(),
            }
        );
    }

    private static async Task<IResult> ShowPublish(
        HttpContext http,
        PublishPlan publish,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new PublishPage.Model
            {
                PageContext = http.PageContext(),
                Parts = await publish.Foresee(http.Access(), cancel),
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
