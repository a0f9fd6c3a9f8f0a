using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Saved;

/// <summary>What a municipality says of the years of an indicator: everyone reads it, editors write it.</summary>
public static class AnnotationEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet("/jamfor/{indicator}/anteckningar", List).AllowAnonymous();
        var editor = tenant.MapGroup("").RequireAuthorization(Permissions.Comparer);
        editor.MapPost("/jamfor/{indicator}/anteckningar", Add);
        editor.MapGet("/anteckningar/{id:guid}", AskEdit);
        editor.MapPost("/anteckningar/{id:guid}", Edit);
        editor.MapPost("/anteckningar/{id:guid}/ta-bort", Remove);
    }

    private static Task<IResult> List(
        HttpContext http,
        string indicator,
        IndicatorDetailQuery indicatorDetailQuery,
        AnnotationsQuery read,
        string? ar,
        CancellationToken cancel
    ) => Show(http, indicator, indicatorDetailQuery, read, new FormValues().With("year", ar), FormErrors.None, cancel);

    private static Task<IResult> Add(
        HttpContext http,
        string indicator,
        IFormCollection posted,
        SaveAnnotation save,
        IndicatorDetailQuery indicatorDetailQuery,
        AnnotationsQuery read,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (Year: form.Number("year"), Text: form.Text("text")),
            written => save.Add(http.Access(), indicator, written.Year, written.Text, cancel),
            annotation => Address(http, annotation),
            async (values, errors) => await Show(http, indicator, indicatorDetailQuery, read, values, errors, cancel)
        );

    private static async Task<IResult> AskEdit(
        HttpContext http,
        Guid id,
        AnnotationsQuery read,
        CancellationToken cancel
    )
    {
        if (await read.One(id, cancel) is not { } annotation)
            return Pages.NotFound(http);
        return ShowForm(http, annotation, Filled(annotation), FormErrors.None);
    }

    private static FormValues Filled(Annotation annotation) =>
        new FormValues()
            .With("revision", annotation.Revision)
            .With("year", annotation.Year)
            .With("text", annotation.Text);

    private static Task<IResult> Edit(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        SaveAnnotation save,
        AnnotationsQuery read,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Year: form.Number("year"), Text: form.Text("text")),
            written => save.Edit(http.Access(), id, written.Revision, written.Year, written.Text, cancel),
            annotation => Address(http, annotation),
            async (values, errors) =>
                await read.One(id, cancel) is { } annotation ? ShowForm(http, annotation, values, errors) : null,
            async () => await read.One(id, cancel) is { } annotation ? Filled(annotation) : null
        );

    private static Task<IResult> Remove(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        SaveAnnotation save,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Revision,
            revision => save.Remove(http.Access(), id, revision, cancel),
            annotation => Address(http, annotation)
        );

    private static string Address(HttpContext http, Annotation annotation) =>
        http.PageContext().At($"jamfor/{annotation.IndicatorId}/anteckningar");

    private static async Task<IResult> Show(
        HttpContext http,
        string indicator,
        IndicatorDetailQuery indicatorDetailQuery,
        AnnotationsQuery read,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    )
    {
        var found = await indicatorDetailQuery.Run(indicator, cancel);
        return found.Succeeded
            ? Pages.Page(
                new AnnotationsPage.Model
                {
                    PageContext = http.PageContext(),
                    Indicator = found.Value.Indicator,
                    Annotations = await read.Run(found.Value.Indicator.Id, cancel),
                    Values = values,
                    Errors = errors,
                },
                Pages.StatusOf(errors.Refusals)
            )
            : Problem.OfQuery(found.Refusals).AsPage(http);
    }

    private static IResult ShowForm(HttpContext http, Annotation annotation, FormValues values, FormErrors errors) =>
        Pages.Page(
            new AnnotationFormPage.Model
            {
                PageContext = http.PageContext(),
                Annotation = annotation,
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
