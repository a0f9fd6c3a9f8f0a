using Kommunstyrning.Access;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;
using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.FollowUp.Work;

/// <summary>The strategist's page of what nobody looks after, where it is handed over.</summary>
public static class OwnershipEndpoints
{
    public const string Path = "agarskap";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        var editor = tenant.MapGroup($"/{Path}").RequireAuthorization(Permissions.Editor);
        editor.MapGet("", Show);
        editor.MapPost("/lamna-over", HandOver);
    }

    /// <param name="list">One list alone, as far as a page can hold it; null for the beginning of each.</param>
    /// <param name="chosen">The element whose form stands open.</param>
    private static async Task<IResult> Show(
        HttpContext http,
        [FromQuery(Name = "lista")] string? list,
        [FromQuery(Name = "del")] string? chosen,
        OwnershipQuery query,
        CancellationToken cancel
    ) =>
        (list is null || Listed(list) is not null) && (chosen is null || Guid.TryParse(chosen, out _))
            ? await Page(http, list, chosen, values: null, FormErrors.None, query, cancel)
            : Pages.NotFound(http);

    private static Task<IResult> HandOver(
        HttpContext http,
        IFormCollection posted,
        HandOverElement handOver,
        TellReporters tell,
        OwnershipQuery query,
        CancellationToken cancel
    )
    {
        var (list, chosen) = (posted["lista"].ToString(), posted["del"].ToString());
        return posted.Submit(
            http,
            form => (form.Revision, Element: form.Id("del"), Unit: form.Id("ownerUnitId")),
            async read =>
            {
                var outcome = await handOver.Run(
                    http.Access(),
                    read.Element ?? Guid.Empty,
                    read.Revision,
                    read.Unit,
                    cancel
                );
                if (outcome is { Succeeded: true, Value: { OwnerUnitId: { } unit, Id: var element } })
                    await tell.Run(
                        new Told(LetterKind.HandedOver) { SubjectId = element },
                        [unit],
                        [],
                        http.Access(),
                        cancel
                    );
                return outcome;
            },
            _ => http.PageContext().At(Listed(list) is null ? Path : $"{Path}?lista={list}"),
            async (values, errors) => await Page(http, list, chosen, values, errors, query, cancel),
            async () =>
                await query.Run(http.Access(), cancel) is { } found
                && Guid.TryParse(chosen, out var id)
                && found.Plan.Find(id) is { } element
                    ? new FormValues().With("revision", element.Revision).With("ownerUnitId", element.OwnerUnitId)
                    : null
        );
    }

    private static async Task<IResult> Page(
        HttpContext http,
        string? list,
        string? chosen,
        FormValues? values,
        FormErrors errors,
        OwnershipQuery query,
        CancellationToken cancel
    )
    {
        if (await query.Run(http.Access(), cancel) is not { } found)
            return Pages.Page(new NoOwnershipPage.Model { PageContext = http.PageContext() });
        var element = Guid.TryParse(chosen, out var id) ? found.Plan.Find(id) : null;
        return Pages.Page(
            new OwnershipPage.Model
            {
                PageContext = http.PageContext(),
                Found = found,
                List = Listed(list),
                Chosen = element,
                Values =
                    values
                    ?? (element is null ? new FormValues() : new FormValues().With("revision", element.Revision)),
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
    }

    private static OwnershipGap? Listed(string? key) =>
        Enum.GetValues<OwnershipGap>()
            .Where(gap => string.Equals(OwnershipText.Key(gap), key, StringComparison.Ordinal))
            .Select(gap => (OwnershipGap?)gap)
            .FirstOrDefault();
}
