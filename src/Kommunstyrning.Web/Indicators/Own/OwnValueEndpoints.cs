using Kommunstyrning.Indicators;
using Kommunstyrning.Organisation;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Indicators.Own;

/// <summary>What the page of values asks of the core.</summary>
public sealed record OwnValueReads(
    OwnIndicatorsQuery Indicators,
    UnitsQuery Units,
    WriteOwnValues Write,
    OwnSeriesQuery Series
);

/// <summary>
/// Values of an own indicator, written one by one, pasted, or sent as a file. All of them go by a preview, which names every bad
/// row; what was sent stands in the page, so that it can be mended there.
/// </summary>
public static class OwnValueEndpoints
{
    public static void Map(IEndpointRouteBuilder tenant)
    {
        var editor = tenant.MapGroup("/egna-nyckeltal/{code}/varden").RequireAuthorization(Permissions.Reporter);
        editor.MapGet("", Show);
        editor.MapPost("", Save);
        editor.MapPost("/ta-bort", Remove);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        string code,
        [AsParameters] OwnValueReads reads,
        CancellationToken cancel
    ) =>
        await reads.Indicators.One(http.Access(), code, cancel) is not { } indicator ? Pages.NotFound(http)
        : http.Access().WhyNot(Rights.Report, indicator.EnteredById) is { } others ? Problem.Of(others).AsPage(http)
        : await Page(http, indicator, reads, Opened(indicator), FormErrors.None, null, cancel);

    private static async Task<IResult> Save(
        HttpContext http,
        string code,
        IFormCollection posted,
        [AsParameters] OwnValueReads reads,
        CancellationToken cancel
    )
    {
        if (await reads.Indicators.One(http.Access(), code, cancel) is not { } indicator)
            return Pages.NotFound(http);
        var values = FormValues.From(posted);
        var sent = await LinesOf(indicator, posted, values, cancel);
        if (!sent.Succeeded)
            return await Page(http, indicator, reads, values, new FormErrors(sent.Refusals), null, cancel);
        values = Kept(indicator, values, sent.Value.Lines);
        var sheet = SheetReader.Read(indicator, sent.Value);
        if (!sheet.Succeeded)
            return await Page(http, indicator, reads, values, new FormErrors(sheet.Refusals), null, cancel);

        var revision = new FormReader(values).Revision;
        if (revision != indicator.Revision)
            return await Page(
                http,
                indicator,
                reads,
                values.With("revision", indicator.Revision),
                new FormErrors([ChangedMeanwhile(indicator)]),
                null,
                cancel
            );
        var isSaved = values["spara"].Length > 0 && !posted.IsAskedAgain();
        var outcome = isSaved
            ? await reads.Write.Run(http.Access(), code, revision, sheet.Value.Inputs, cancel)
            : await reads.Write.Preview(http.Access(), code, sheet.Value.Inputs, cancel);
        if (isSaved && outcome is { Succeeded: true, Value.Bad.Count: 0 })
            return Results.LocalRedirect(http.PageContext().At($"egna-nyckeltal/{indicator.Code}?sparat=ja"));
        var isSavedInPart = isSaved && outcome is { Succeeded: true, Value.Good.Count: > 0 };
        if (isSavedInPart)
            values = values
                .With("pasted", SheetText.Write(BadOf(indicator, sheet.Value, outcome.Value)))
                .With("revision", outcome.Value.Good.Any(g => g.IsChange) ? revision + 1 : revision);
        return await Page(
            http,
            indicator,
            reads,
            values,
            outcome.Succeeded ? FormErrors.None : new FormErrors(At(outcome.Refusals)),
            outcome.Succeeded ? new OwnPreview(sheet.Value, outcome.Value, isSavedInPart) : null,
            cancel
        );
    }

    private static Task<IResult> Remove(
        HttpContext http,
        string code,
        IFormCollection posted,
        RemoveOwnValue remove,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Value: form.Id("value") ?? Guid.Empty),
            read => remove.Run(http.Access(), code, read.Revision, read.Value, cancel),
            indicator => http.PageContext().At($"egna-nyckeltal/{indicator.Code}?sparat=ja")
        );

    private static FormValues Opened(OwnIndicator indicator) => new FormValues().With("revision", indicator.Revision);

    /// <summary>All that was sent, in the field where it is mended; what was typed is one of its rows.</summary>
    private static FormValues Kept(
        OwnIndicator indicator,
        FormValues values,
        IReadOnlyList<IReadOnlyList<string>> lines
    )
    {
        foreach (var column in SheetReader.ColumnsOf(indicator))
            values = values.With($"one.{column.Key}", "");
        return values.With("pasted", SheetText.Write(lines));
    }

    /// <summary>Also before a preview: it would show numbers that its reader has not seen as if they had stood there.</summary>
    private static Refusal ChangedMeanwhile(OwnIndicator indicator) =>
        new(
            RefusalKind.Stale,
            "",
            $"”{indicator.Name}” har ändrats av någon annan sedan du öppnade sidan. Raderna står kvar och inget är sparat. Granska dem igen, så ser du vad som står där nu."
        );

    /// <summary>The file where there is one; otherwise what is pasted, with the row that was typed.</summary>
    private static async Task<Outcome<SheetLines>> LinesOf(
        OwnIndicator indicator,
        IFormCollection posted,
        FormValues values,
        CancellationToken cancel
    )
    {
        if (posted.Files.GetFile("file") is { FileName.Length: > 0 } file)
            return await SentFile.Read(file, WriteOwnValues.MostRows, cancel);
        var columns = SheetReader.ColumnsOf(indicator);
        var typed = columns.Select(c => values[$"one.{c.Key}"]).ToList();
        var lines = new List<IReadOnlyList<string>>();
        if (values["pasted"].Length > 0)
            lines.AddRange(SheetText.Read(values["pasted"]));
        if (typed.Exists(cell => Text.Line(cell).Length > 0))
        {
            if (lines.Count == 0)
                lines.Add([.. columns.Select(c => c.Name)]);
            lines.Add(typed);
        }
        return lines.Count > 0
            ? new SheetLines(lines)
            : Refusal.Invalid(
                "pasted",
                "Det finns inget att läsa. Skriv in ett värde, klistra in rader eller välj en fil."
            );
    }

    /// <summary>What is left to mend when the good rows are saved.</summary>
    private static List<IReadOnlyList<string>> BadOf(OwnIndicator indicator, ValueSheet sheet, OwnValuesRead read)
    {
        var columns = SheetReader.ColumnsOf(indicator);
        var lines = new List<IReadOnlyList<string>> { columns.Select(c => c.Name).ToList() };
        foreach (var index in read.Bad.Select(b => b.Index).Distinct())
        {
            var row = sheet.Rows[index].Input;
            lines.Add([.. columns.Select(c => CellOf(row, c.Key))]);
        }
        return lines;
    }

    private static string CellOf(OwnValueInput row, string column) =>
        column switch
        {
            "period" => row.Period,
            "unit" => row.Unit,
            "gender" => row.Gender,
            "value" => row.Value,
            "persons" => row.Persons,
            "comment" => row.Comment,
            _ => row.Source,
        } ?? "";

    /// <summary>What is about all rows is said where they stand.</summary>
    private static List<Refusal> At(IReadOnlyList<Refusal> refusals) =>
        [.. refusals.Select(r => r is { Kind: RefusalKind.Invalid, Field: "" } ? r with { Field = "pasted" } : r)];

    /// <summary>Where nothing of what was sent can be saved the answer is a refusal.</summary>
    private static async Task<IResult> Page(
        HttpContext http,
        OwnIndicator indicator,
        OwnValueReads reads,
        FormValues values,
        FormErrors errors,
        OwnPreview? preview,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new OwnValuesPage.Model
            {
                PageContext = http.PageContext(),
                Indicator = indicator,
                Series = (await reads.Series.Run(http.Access(), indicator.Code, cancel))!,
                Units = indicator.IsDividedByUnit ? await reads.Units.Run(cancel) : [],
                Values = values,
                Errors = errors,
                Preview = preview,
            },
            preview is { Read.Good.Count: 0 }
                ? StatusCodes.Status422UnprocessableEntity
                : Pages.StatusOf(errors.Refusals)
        );
}
