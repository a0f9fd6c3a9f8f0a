using System.Globalization;

namespace Kommunstyrning.Kolada;

/// <summary>A question for data: at least two of indicators, areas and years, at most 25 of each.</summary>
public sealed record DataRequest
{
    /// <summary>The source answers 422 to more.</summary>
    public const int MostIds = 25;

    /// <summary>What a full page of the source has.</summary>
    public const int MostRowsPerPage = 5_000;

    /// <param name="kpis">Codes; empty for all.</param>
    /// <param name="areas">Codes of four digits; empty for all.</param>
    /// <param name="years">Empty for all.</param>
    /// <param name="since">Only what has changed on that day or later; null for everything.</param>
    /// <exception cref="ArgumentException">More than 25 of one, or fewer than two of the three named.</exception>
    public DataRequest(
        IReadOnlyList<string> kpis,
        IReadOnlyList<string> areas,
        IReadOnlyList<int> years,
        DateOnly? since = null
    )
    {
        if (kpis.Count > MostIds || areas.Count > MostIds || years.Count > MostIds)
            throw new ArgumentException("A question holds at most 25 of each.", nameof(kpis));
        var parts = new[]
        {
            Part("kpi", kpis),
            Part("municipality", areas),
            Part("year", [.. years.Select(y => y.ToString(CultureInfo.InvariantCulture))]),
        };
        if (parts.Count(p => p.Length > 0) < 2)
            throw new ArgumentException("A question names at least two of the three.", nameof(kpis));
        Path = string.Join('/', parts.Where(p => p.Length > 0));
        Since = since;
    }

    /// <summary>What stands after `data/` in the address: "kpi/N00945,N15419/year/2024".</summary>
    public string Path { get; }

    /// <summary>Only what has changed on that day or later; null for everything.</summary>
    public DateOnly? Since { get; }

    private static string Part(string name, IReadOnlyList<string> ids) =>
        ids.Count == 0 ? "" : $"{name}/{string.Join(',', ids)}";
}
