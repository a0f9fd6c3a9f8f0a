using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Indicators.Own;

/// <summary>One row of values, with the line on which it stood.</summary>
/// <param name="Line">From 1, headings and empty lines counted.</param>
public sealed record SheetRow(int Line, OwnValueInput Input);

/// <summary>Rows of values as they were read out of a text or a workbook.</summary>
/// <param name="Unknown">Headings that name no column here, and whose cells were passed over.</param>
public sealed record ValueSheet(IReadOnlyList<SheetRow> Rows, IReadOnlyList<string> Unknown)
{
    public IReadOnlyList<OwnValueInput> Inputs => [.. Rows.Select(r => r.Input)];
}
