using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Then;

/// <summary>How an element, or all that was decided, looked on a day: the same addresses as now, with the day after them.</summary>
internal static class ThenPages
{
    public static async Task<IResult> OfElement(
        HttpContext http,
        string id,
        string written,
        ThenReads reads,
        CancellationToken cancel
    )
    {
        if (!Guid.TryParse(id, out var key))
            return Pages.NotFound(http);
        var page = http.PageContext();
        var address = $"del/{key}";
        if (DayAddress.Read(written) is not { } day)
            return Refused(http, Refusal.Invalid("on", DayAddress.Unreadable), address);
        var outcome = await reads.PlanThen.Run(http.Access(), key, day, cancel);
        if (!outcome.Succeeded)
            return outcome.Refusals[0].Field.Length == 0
                ? Pages.NotFound(http)
                : Refused(http, outcome.Refusals[0], address);
        if (day == reads.Clock.Today())
            return Results.LocalRedirect(page.At(address));
        var found = outcome.Value;
        return Pages.Page(
            new ElementThenPage.Model
            {
                PageContext = page,
                Found = found,
                Catalogue = await reads.DataNow.Catalogue(cancel),
                TargetsNow = await reads.TargetsNow.Run(found.Now, cancel),
            }
        );
    }

    public static async Task<IResult> OfPlan(
        HttpContext http,
        string written,
        ThenReads reads,
        CancellationToken cancel
    )
    {
        if (DayAddress.Read(written) is not { } day)
            return Refused(http, Refusal.Invalid("on", DayAddress.Unreadable), "");
        var outcome = await reads.PlanThen.Run(http.Access(), day, cancel);
        if (!outcome.Succeeded)
            return Refused(http, outcome.Refusals[0], "");
        if (day == reads.Clock.Today())
            return Results.LocalRedirect(http.PageContext().At());
        return Pages.Page(
            new PlanThenPage.Model
            {
                PageContext = http.PageContext(),
                Then = outcome.Value,
                Now = await reads.PlanNow.Run(http.Access(), versionId: null, cancel),
            }
        );
    }

    private static IResult Refused(HttpContext http, Refusal refusal, string address)
    {
        var page = http.PageContext();
        return Pages.Page(
            new MessagePage.Model
            {
                PageContext = page,
                Title = "Så såg det ut",
                Heading =
                    refusal.Kind == RefusalKind.Missing ? "Inget att läsa den dagen" : "Den dagen går inte att visa",
                Text = refusal.Sentence,
                Links = [new Choice(page.At(address), "Visa hur det är i dag")],
            },
            refusal.Kind == RefusalKind.Missing ? StatusCodes.Status404NotFound : StatusCodes.Status400BadRequest
        );
    }
}
