using Microsoft.AspNetCore.Mvc;

namespace Kommunstyrning.Web.Benchmarking.Matrix;

/// <summary>What a matrix shows, as its address says it. Lists may be repeated, with commas between, or both.</summary>
/// <param name="Indicators">Codes.</param>
/// <param name="Municipalities">Codes or names; heeded where no group is named.</param>
/// <param name="NewIndicator">Code or words of one to add.</param>
/// <param name="NewMunicipality">Code or name of one to add.</param>
/// <param name="Order">namn, the code of an indicator or the code or name of a municipality.</param>
/// <param name="Format">csv or excel, to get it as a table.</param>
public sealed record MatrixAddress(
    [FromQuery(Name = "nyckeltal")] string[]? Indicators,
    [FromQuery(Name = "kommuner")] string[]? Municipalities,
    [FromQuery(Name = "nytt")] string? NewIndicator,
    [FromQuery(Name = "ny")] string? NewMunicipality,
    [FromQuery(Name = "ordning")] string? Order,
    [FromQuery(Name = "format")] string? Format
)
{
    public List<string> IndicatorIds => Split(Indicators);

    public List<string> Codes => Split(Municipalities);

    /// <summary>The address of a matrix with these rows and columns.</summary>
    public static string At(
        PageContext pageContext,
        ComparisonFilter filter,
        IEnumerable<string> indicators,
        IEnumerable<string> codes,
        params IEnumerable<(string Name, string? Value)> more
    ) => At(filter.At(pageContext, "matris"), indicators, codes, more);

    /// <param name="address">To which rows and columns are added; it may have a query already.</param>
    public static string At(
        string address,
        IEnumerable<string> indicators,
        IEnumerable<string> codes,
        params IEnumerable<(string Name, string? Value)> more
    )
    {
        var whole = QueryText.Add(
            address,
            [("nyckeltal", string.Join(',', indicators)), ("kommuner", string.Join(',', codes)), .. more]
        );
        // what the address had may hold lists that are written otherwise
        return address + whole[address.Length..].Replace("%2C", ",", StringComparison.Ordinal);
    }

    private static List<string> Split(string[]? raw) =>
        [.. (raw ?? []).SelectMany(part => QueryReader.List(part) ?? [])];
}
