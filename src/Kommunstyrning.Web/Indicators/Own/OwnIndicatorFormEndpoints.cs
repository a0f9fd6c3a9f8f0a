using Kommunstyrning.Indicators;
using Kommunstyrning.Organisation;

namespace Kommunstyrning.Web.Indicators.Own;

/// <summary>What the form of an own indicator asks of the core.</summary>
public sealed record OwnFormReads(UnitsQuery Units, RemoveOwnIndicator Remove);

/// <summary>Forms to lay up an own indicator, to change what is said of it, to end it and to remove it.</summary>
public static class OwnIndicatorFormEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var editor = tenant.MapGroup("/egna-nyckeltal").RequireAuthorization(Permissions.Editor);
        editor.MapGet("/nytt", AskNew);
        editor.MapPost("/nytt", Add);
        editor.MapGet("/{code}/andra", AskEdit);
        editor.MapPost("/{code}/andra", Edit);
        editor.MapPost("/{code}/ta-bort", Remove);
    }

    private static Task<IResult> AskNew(
        HttpContext http,
        [AsParameters] OwnFormReads reads,
        CancellationToken cancel
    ) =>
        Form(
            http,
            reads,
            null,
            new FormValues()
                .With("decimals", 0)
                .With("period", nameof(PeriodKind.Year))
                .With("direction", nameof(Direction.None))
                .With("isPublished", flag: true),
            FormErrors.None,
            cancel
        );

    private static Task<IResult> Add(
        HttpContext http,
        IFormCollection posted,
        SaveOwnIndicator save,
        [AsParameters] OwnFormReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            Read,
            input => save.Add(http.Access(), input, cancel),
            indicator => http.PageContext().At($"egna-nyckeltal/{indicator.Code}/varden"),
            async (values, errors) => await Form(http, reads, null, values, errors, cancel)
        );

    private static async Task<IResult> AskEdit(
        HttpContext http,
        string code,
        OwnIndicatorsQuery indicators,
        [AsParameters] OwnFormReads reads,
        CancellationToken cancel
    ) =>
        await indicators.One(http.Access(), code, cancel) is { } indicator
            ? await Form(http, reads, indicator, Filled(indicator), FormErrors.None, cancel)
            : Pages.NotFound(http);

    private static Task<IResult> Edit(
        HttpContext http,
        string code,
        IFormCollection posted,
        SaveOwnIndicator save,
        OwnIndicatorsQuery indicators,
        [AsParameters] OwnFormReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Input: Read(form)),
            read => save.Edit(http.Access(), code, read.Revision, read.Input, cancel),
            indicator => http.PageContext().At($"egna-nyckeltal/{indicator.Code}?sparat=ja"),
            async (values, errors) =>
                await indicators.One(http.Access(), code, cancel) is { } indicator
                    ? await Form(http, reads, indicator, values, errors, cancel)
                    : null,
            async () => await indicators.One(http.Access(), code, cancel) is { } indicator ? Filled(indicator) : null
        );

    private static Task<IResult> Remove(
        HttpContext http,
        string code,
        IFormCollection posted,
        RemoveOwnIndicator remove,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Revision,
            revision => remove.Run(http.Access(), code, revision, cancel),
            _ => http.PageContext().At("egna-nyckeltal")
        );

    private static FormValues Filled(OwnIndicator indicator) =>
        new FormValues()
            .With("revision", indicator.Revision)
            .With("name", indicator.Name)
            .With("definition", indicator.Definition)
            .With("unit", indicator.Measure)
            .With("decimals", indicator.Decimals)
            .With("kind", indicator.Kind.ToString())
            .With("direction", indicator.Direction.ToString())
            .With("period", indicator.Every.ToString())
            .With("isDividedByGender", indicator.IsDividedByGender)
            .With("isDividedByUnit", indicator.IsDividedByUnit)
            .With("enteredById", indicator.EnteredById)
            .With("withholdsSmall", indicator.WithholdsSmall)
            .With("isPublished", indicator.IsPublished)
            .With("isEnded", indicator.EndedOn is not null);

    private static OwnIndicatorInput Read(FormReader form) =>
        new()
        {
            Name = form.Text("name"),
            Definition = form.Text("definition"),
            Unit = form.Text("unit"),
            Decimals = form.Number("decimals") ?? 0,
            Kind = form.Choice<IndicatorKind>("kind"),
            Direction = form.Choice<Direction>("direction"),
            Period = form.Choice<PeriodKind>("period"),
            IsDividedByGender = form.Flag("isDividedByGender"),
            IsDividedByUnit = form.Flag("isDividedByUnit"),
            EnteredById = form.Id("enteredById"),
            WithholdsSmall = form.Flag("withholdsSmall"),
            IsPublished = form.Flag("isPublished"),
            IsEnded = form.Flag("isEnded"),
        };

    private static async Task<IResult> Form(
        HttpContext http,
        OwnFormReads reads,
        OwnIndicator? indicator,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new OwnIndicatorFormPage.Model
            {
                PageContext = http.PageContext(),
                Units = await reads.Units.Run(cancel),
                Current = indicator,
                WhyKept = indicator is null ? null : await reads.Remove.WhyNot(http.Access(), indicator, cancel),
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );
}
