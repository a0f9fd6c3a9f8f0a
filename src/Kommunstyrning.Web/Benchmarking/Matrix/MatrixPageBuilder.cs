using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Benchmarking.Matrix;

/// <param name="Hits">Where words of a new indicator meant several.</param>
/// <param name="IsNamed">A municipality was added, so that the columns are no longer those of a group.</param>
public sealed record MatrixAnswer(MatrixResult Read, IReadOnlyList<Indicator> Hits, bool IsNamed);

/// <summary>Reads a matrix as an address asks for it, with what is to be added to it.</summary>
public sealed class MatrixPageBuilder(MatrixQuery read, IndicatorSearchQuery find)
{
    public async Task<Outcome<MatrixAnswer>> Run(
        CallerAccess access,
        ComparisonRequest asked,
        MatrixAddress address,
        CancellationToken cancel
    )
    {
        var question = new MatrixRequest(
            address.IndicatorIds,
            asked.Group is null ? address.Codes : [],
            asked.Group,
            asked.Focus,
            asked.Year,
            asked.Gender
        );
        var indicator = await IndicatorInput.Read("nytt", address.NewIndicator, find, cancel);
        if (!indicator.Succeeded)
            return Outcome<MatrixAnswer>.Refused(indicator.Refusals);
        var code = CodeOf(address.NewMunicipality);
        if (!code.Succeeded)
            return Outcome<MatrixAnswer>.Refused(code.Refusals);
        var first = await read.Run(access, question, cancel);
        var found = first.Succeeded
            ? await Add(access, question, first.Value, indicator.Value.Id, code.Value.Code, cancel)
            : first;
        var ordered = found.Succeeded ? MatrixOrder.Run(found.Value, Web.Shell.QueryReader.Text(address.Order)) : found;
        return ordered.Succeeded
            ? new MatrixAnswer(ordered.Value, indicator.Value.Hits, code.Value.Code is not null)
            : Outcome<MatrixAnswer>.Refused(ordered.Refusals);
    }

    /// <summary>To what is shown already, which we may have chosen ourselves.</summary>
    private async Task<Outcome<MatrixResult>> Add(
        CallerAccess access,
        MatrixRequest asked,
        MatrixResult shown,
        string? indicatorId,
        string? code,
        CancellationToken cancel
    )
    {
        if (indicatorId is null && code is null)
            return shown;
        var question = asked with
        {
            IndicatorIds = [.. shown.Rows.Select(r => r.Indicator.Id), .. Some(indicatorId)],
            Codes = code is null
                ? asked.Codes
                : [.. shown.Areas.Where(a => a != shown.Focus).Select(a => a.Code), code],
            Group = code is null ? asked.Group : null,
        };
        return await read.Run(access, question, cancel);
    }

    private static string[] Some(string? text) => text is null ? [] : [text];

    /// <summary>By code or by name.</summary>
    private static Outcome<WrittenMunicipality> CodeOf(string? raw)
    {
        if (Web.Shell.QueryReader.Text(raw) is not { } text)
            return new WrittenMunicipality(null);
        return Municipality.Named.Find(text) is { } found
            ? new WrittenMunicipality(found.Code)
            : Refusal.Invalid("ny", Municipality.Named.Sentence([text]));
    }

    private sealed record WrittenMunicipality(string? Code);
}
