using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Criteria;

/// <summary>The form on which an element is held against its level's criteria.</summary>
public static class CriteriaEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var editor = tenant.MapGroup("/del/{id:guid}/kriterier").RequireAuthorization(Permissions.UnitEditor);
        editor.MapGet("", Ask);
        editor.MapPost("", Save);
    }

    private static async Task<IResult> Ask(
        HttpContext http,
        Guid id,
        ElementQuery elementQuery,
        CriteriaQuery criteriaQuery,
        CancellationToken cancel
    ) =>
        await Page(http, id, elementQuery, criteriaQuery, values: null, FormErrors.None, cancel)
        ?? Pages.NotFound(http);

    private static Task<IResult> Save(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        AnswerCriteria answer,
        ElementQuery elementQuery,
        CriteriaQuery criteriaQuery,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Answers: Read(form)),
            written => answer.Run(http.Access(), id, written.Revision, written.Answers, cancel),
            element => http.PageContext().At($"del/{element.Id}"),
            (values, errors) => Page(http, id, elementQuery, criteriaQuery, values, errors, cancel),
            async () =>
                await elementQuery.Run(http.Access(), id, cancel) is { } found
                    ? Filled(found.Element, await criteriaQuery.Run(found, cancel))
                    : null
        );

    /// <summary>By the words of each criterion, since its place may have changed meanwhile.</summary>
    private static List<CriterionInput> Read(FormReader form) =>
        [
            .. form.Map("criterion")
                .Select(c => new CriterionInput(c.Value, form.Flag($"met.{c.Key}"), form.Text($"criteria.{c.Key}"))),
        ];

    private static FormValues Filled(Element element, IReadOnlyList<ElementCriterion> criteria)
    {
        var values = new FormValues().With("revision", element.Revision);
        foreach (var (place, asked) in criteria.Index())
            values.With($"met.{place}", asked.Answer is { IsMet: true }).With($"criteria.{place}", asked.Answer?.Note);
        return values;
    }

    private static async Task<IResult?> Page(
        HttpContext http,
        Guid id,
        ElementQuery elementQuery,
        CriteriaQuery criteriaQuery,
        FormValues? values,
        FormErrors errors,
        CancellationToken cancel
    )
    {
        if (await elementQuery.Run(http.Access(), id, cancel) is not { } found)
            return null;
        var criteria = await criteriaQuery.Run(found, cancel);
        return Pages.Page(
            new CriteriaFormPage.Model
            {
                PageContext = http.PageContext(),
                Element = found.Element,
                Criteria = criteria,
                Values = values ?? Filled(found.Element, criteria),
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
    }
}
