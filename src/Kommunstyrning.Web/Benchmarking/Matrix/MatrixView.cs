using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>A matrix as it stands on the page, with the addresses that lead on from it.</summary>
/// <param name="Order">What it is in order by; null as it was asked for.</param>
public sealed record MatrixView(MatrixRead Read, Chosen Chosen, Frame Frame, Gender Gender, string? Order)
{
    private IEnumerable<string> Ids => Read.Rows.Select(r => r.Indicator.Id);

    /// <summary>Named one by one, the focus apart; none where a group is named.</summary>
    private IEnumerable<string> Codes =>
        QueryReader.Text(Chosen.Group) is null ? Read.Areas.Where(a => a != Read.Focus).Select(a => a.Code) : [];

    public string InOrderOf(string key) => MatrixAddress.At(Frame, Chosen, Ids, Codes, ("ordning", key));

    public string As(string format) =>
        MatrixAddress.At(Frame, Chosen, Ids, Codes, ("ordning", Order), ("format", format));

    public string AddressOfPicture => MatrixAddress.At(Chosen.At(Frame, "matris.svg"), Ids, Codes, ("ordning", Order));

    public string With(string indicatorId) => MatrixAddress.At(Frame, Chosen, Ids.Append(indicatorId), Codes);

    public string Of(Indicator indicator) => Chosen.At(Frame, $"jamfor/{indicator.Id}");

    public string? SortOf(string key) =>
        string.Equals(Order, key, StringComparison.OrdinalIgnoreCase) ? "ascending" : null;

    public IEnumerable<Indicator> Indicators => Read.Rows.Select(r => r.Indicator);

    public bool HasExamples => Indicators.Any(i => i.IsExample);
}
