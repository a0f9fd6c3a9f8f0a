using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Matrix;

/// <summary>What a matrix says in words.</summary>
internal static class MatrixText
{
    public static string Headline(MatrixResult read)
    {
        var column = read.Areas.Index().FirstOrDefault(a => a.Item == read.Focus, (-1, null!)).Index;
        if (read.Focus is not { } focus || column < 0)
            return $"{Swedish.Upper(Swedish.Count(read.Rows.Count, "nyckeltal", "nyckeltal"))} i {Swedish.Count(read.Areas.Count, "kommun", "kommuner")} sida vid sida.";
        var bands = read.Rows.Select(r => r.Cells[column].Band).Where(b => b != Band.None).ToList();
        return bands.Count == 0
            ? $"{focus.Name} har inget värde här som går att jämföra."
            : $"{focus.Name} är i bästa fjärdedelen i {Number(bands, Band.Best)} av {Swedish.Number(bands.Count, neuter: true)} nyckeltal, och i sista i {Number(bands, Band.Worst)}.";
    }

    /// <summary>Of which year and whom the values are, and among whom their places.</summary>
    public static string Lead(MatrixView view)
    {
        var year = QueryReader.Text(view.Filter.Year);
        return "Varje nyckeltal visas för "
            + (year is null ? "det senaste året med tillräckligt många värden" : $"år {year}")
            + (view.Gender == Gender.Total ? "" : $" och för {Swedish.Lower(GenderText.Of(view.Gender))}")
            + ". Läget är bland alla kommuner i landet."
            + (view.Read.Focus is null ? "" : $" Kommunerna bredvid: {view.Read.GroupName}.");
    }

    /// <summary>"procent, 2022", "kr/inv, 2021, preliminärt", or why there is nothing.</summary>
    public static string Facts(MatrixRow row, Gender gender)
    {
        if (row.Year is not { } year)
            return gender == Gender.Total ? "inga värden" : $"inga värden för {GenderText.Word(gender, row.Indicator)}";
        var parts = new[]
        {
            FigureText.UnitWord(row.Indicator),
            year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            row.IsPreliminary ? "preliminärt" : "",
            row.Indicator.IsCounted ? Swedish.Lower(DisplayText.Of(row.Indicator.Kind))
            : row.Indicator.Direction == Direction.None ? "inget håll är bättre"
            : "",
        };
        return string.Join(", ", parts.Where(p => p.Length > 0));
    }

    public static string Source(MatrixView view) =>
        $"Värden: {(view.HasExamples ? Provenance.Example : Provenance.Raw)}. "
        + $"Platser och fjärdedelar: {(view.HasExamples ? Provenance.ComputedExample : Provenance.Computed)}.";

    /// <summary>For the ear and on hover: "Bästa fjärdedelen, plats 8 av 290".</summary>
    public static string Place(MatrixCell cell, MatrixRow row) =>
        row.Indicator.IsCounted
            ? cell.Rank == 0
                ? ""
                : $"{Swedish.Upper(AnswerText.Word(cell.Value, row.Indicator))}, {RankText.Alike(cell.Tied, row.Of)}"
            : string.Join(
                ", ",
                new[] { BandText.Of(cell.Band), cell.Rank > 0 ? $"plats {cell.Rank} av {row.Of}" : "" }.Where(p =>
                    p.Length > 0
                )
            );

    /// <summary>"89,0", "ja", "kod 3".</summary>
    public static string Figure(MatrixCell cell, MatrixRow row) =>
        row.Indicator.IsCounted
            ? AnswerText.Short(cell.Value, row.Indicator)
            : FigureText.Bare(cell.Value, row.Figures);

    private static string Number(List<Band> bands, Band band) =>
        bands.Count(b => b == band) is var n and > 0 ? Swedish.Number(n, neuter: true) : "inget";
}
