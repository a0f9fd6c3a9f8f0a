using Kommunstyrning.Onboarding;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Onboarding.Sheets;

/// <summary>
/// Sheets of units, people and goals. Each goes by a preview, where every bad row is named and mended at its place; good
/// rows are taken in, and the others wait until somebody mends them.
/// </summary>
public static class SheetEndpoints
{
    private const string Taking = "ta-in";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        Map<UnitsSheet>(tenant, Permissions.Editor);
        Map<PeopleSheet>(tenant, Permissions.Administrator);
        Map<GoalsSheet>(tenant, Permissions.Editor);
    }

    private static void Map<T>(IEndpointRouteBuilder tenant, string permission)
        where T : ISheet
    {
        tenant.MapGet($"/{T.Form.Path}", Show<T>).RequireAuthorization(permission);
        tenant.MapPost($"/{T.Form.Path}", Read<T>).RequireAuthorization(permission);
    }

    private static async Task<IResult> Show<T>(HttpContext http, KeepWaitingRows waiting, CancellationToken cancel)
        where T : ISheet
    {
        var waits = await waiting.Find(http.Access(), T.Form.Kind, cancel);
        return Pages.Page(
            Page<T>(http, new FormValues().With("pasted", waits?.Text), FormErrors.None) with
            {
                Waits = waits?.Count ?? 0,
            }
        );
    }

    private static async Task<IResult> Read<T>(
        HttpContext http,
        IFormCollection posted,
        T sheet,
        KeepWaitingRows waiting,
        PublicAddress address,
        CancellationToken cancel
    )
        where T : ISheet
    {
        var values = FormValues.From(posted);
        if (posted.IsAskedAgain())
            return Pages.Page(Page<T>(http, values, PostedForm.Unsaved));
        if (values["kasta"].Length > 0)
            return http.GoOn(
                await waiting.Run(http.Access(), T.Form.Kind, "", 0, cancel),
                _ => http.PageContext().At(T.Form.Path)
            );
        var sent = await SentSheet.Read(posted, values, T.Form, cancel);
        if (!sent.Succeeded)
            return Refused<T>(http, values, sent.Refusals);
        var table = SheetTable.Read(T.Form.Columns, sent.Value);
        values = values.With("pasted", SheetText.Write(sent.Value.Lines));
        var saves = values[Taking].Length > 0;
        var outcome = await sheet.Run(http.Access(), table, saves, cancel);
        if (!outcome.Succeeded)
            return Refused<T>(http, values, [.. outcome.Refusals.Select(AtRows)]);

        var preview = new SheetPreview(T.Form, table, outcome.Value.Rows, saves);
        if (saves)
        {
            var left = SheetText.Write(preview.LeftLines);
            var text = preview.IsAllIn ? "" : left;
            var kept = await waiting.Run(http.Access(), T.Form.Kind, text, preview.Rows.BadRows, cancel);
            values = values.With("pasted", preview.IsAllIn ? "" : left);
            preview = preview with
            {
                IsKept = kept.Value is not null,
                LeftTable = SheetTable.Read(T.Form.Columns, new(SheetText.Read(left))),
            };
        }
        return Pages.Page(
            Page<T>(http, values, FormErrors.None) with
            {
                Preview = preview,
                Invited = outcome.Value.Invited,
                Origin = address.Origin,
            },
            // where nothing of what was sent can be taken in the answer is a refusal
            !saves && preview is { IsAllIn: false, Rows.ToTakeIn: 0 }
                ? StatusCodes.Status422UnprocessableEntity
                : StatusCodes.Status200OK
        );
    }

    private static SheetPage.Model Page<T>(HttpContext http, FormValues values, FormErrors errors)
        where T : ISheet =>
        new()
        {
            PageContext = http.PageContext(),
            Form = T.Form,
            Values = values,
            Errors = errors,
        };

    private static IResult Refused<T>(HttpContext http, FormValues values, IReadOnlyList<Refusal> refusals)
        where T : ISheet => Pages.Page(Page<T>(http, values, new FormErrors(refusals)), Pages.StatusOf(refusals));

    /// <summary>What is about all rows is said where they stand.</summary>
    private static Refusal AtRows(Refusal refusal) =>
        refusal is { Kind: RefusalKind.Invalid, Field: "" } ? refusal with { Field = "pasted" } : refusal;
}
