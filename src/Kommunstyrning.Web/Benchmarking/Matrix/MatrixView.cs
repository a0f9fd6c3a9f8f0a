using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Matrix;

/// <summary>A matrix as it stands on the page, with the addresses that lead on from it.</summary>
/// <param name="Order">What it is in order by; null as it was asked for.</param>
public sealed record MatrixView(
    MatrixResult Read,
    ComparisonFilter Filter,
    PageContext PageContext,
    Gender Gender,
    string? Order
)
{
    private IEnumerable<string> Ids => Read.Rows.Select(r => r.Indicator.Id);

    /// <summary>Named one by one, the focus apart; none where a group is named.</summary>
    private IEnumerable<string> Codes =>
        QueryReader.Text(Filter.Group) is null ? Read.Areas.Where(a => a != Read.Focus).Select(a => a.Code) : [];

    public string InOrderOf(string key) => MatrixAddress.At(PageContext, Filter, Ids, Codes, ("ordning", key));

    public string As(string format) =>
        MatrixAddress.At(PageContext, Filter, Ids, Codes, ("ordning", Order), ("format", format));

    public string AddressOfPicture =>
        MatrixAddress.At(Filter.At(PageContext, "matris.svg"), Ids, Codes, ("ordning", Order));

    public string With(string indicatorId) => MatrixAddress.At(PageContext, Filter, Ids.Append(indicatorId), Codes);

    public string Of(Indicator indicator) => Filter.At(PageContext, $"jamfor/{indicator.Id}");

    public string? SortOf(string key) =>
        string.Equals(Order, key, StringComparison.OrdinalIgnoreCase) ? "ascending" : null;

    public IEnumerable<Indicator> Indicators => Read.Rows.Select(r => r.Indicator);

    public bool HasExamples => Indicators.Any(i => i.IsExample);
}
