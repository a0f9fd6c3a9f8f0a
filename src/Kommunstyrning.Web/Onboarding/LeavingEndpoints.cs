using Kommunstyrning.Access;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Onboarding;

/// <summary>Somebody leaves the municipality: the place is taken back, and what the person was to do is handed over.</summary>
public static class LeavingEndpoints
{
    private const string Path = "/personer/{account:guid}/avsluta";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet(Path, Ask).RequireAuthorization(Permissions.Administrator);
        tenant.MapPost(Path, End).RequireAuthorization(Permissions.Administrator);
    }

    private static Task<IResult> Ask(
        HttpContext http,
        Guid account,
        MembersQuery members,
        HandOverActivities activities,
        CancellationToken cancel
    ) => Show(http, account, members, activities, new FormValues(), FormErrors.None, cancel);

    private static async Task<IResult> End(
        HttpContext http,
        Guid account,
        IFormCollection posted,
        EndMembership end,
        MembersQuery members,
        HandOverActivities activities,
        CancellationToken cancel
    )
    {
        var (values, access) = (FormValues.From(posted), http.Access());
        if (posted.IsAskedAgain())
            return await Show(http, account, members, activities, values, PostedForm.Unsaved, cancel);
        var all = await members.Run(access, cancel);
        if (all.FirstOrDefault(m => m.AccountId == account) is not { } leaving)
            return Pages.NotFound(http);
        var to = values["handOverTo"];
        if (to.Length > 0 && all.All(m => !string.Equals(m.Name, to, StringComparison.Ordinal)))
            return await Show(
                http,
                account,
                members,
                activities,
                values,
                new FormErrors([Refusal.Invalid("handOverTo", "Välj någon av kommunens personer.")]),
                cancel
            );
        var outcome = await end.Run(access, account, cancel);
        if (!outcome.Succeeded)
            return await Show(http, account, members, activities, values, new FormErrors(outcome.Refusals), cancel);
        if (to.Length > 0)
            await activities.Run(access, leaving.Name, to, cancel);
        return Results.LocalRedirect(account == access.AccountId ? "/" : http.PageContext().At("personer"));
    }

    private static async Task<IResult> Show(
        HttpContext http,
        Guid account,
        MembersQuery members,
        HandOverActivities activities,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    )
    {
        var all = await members.Run(http.Access(), cancel);
        if (all.FirstOrDefault(m => m.AccountId == account) is not { } member)
            return Pages.NotFound(http);
        return Pages.Page(
            new LeavingPage.Model
            {
                PageContext = http.PageContext(),
                Member = member,
                Members = all,
                Activities = await activities.Count(http.Access(), member.Name, cancel),
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
    }
}
