using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Matrix;

/// <summary>Puts a matrix in order by one of its rows, by one of its columns, or by the names of its indicators.</summary>
internal static class MatrixOrder
{
    public const string ByName = "namn";

    /// <param name="key">Null leaves it as it is.</param>
    public static Outcome<MatrixResult> Run(MatrixResult read, string? key)
    {
        if (key is null)
            return read;
        if (string.Equals(key, ByName, StringComparison.OrdinalIgnoreCase))
            return read with
            {
                Rows =
                [
                    .. read.Rows.OrderBy(r => r.Indicator.Name, StringComparer.Create(Text.Swedish, ignoreCase: true)),
                ],
            };
        if (read.Rows.FirstOrDefault(r => IsSame(r.Indicator.Id, key)) is { } row)
            return ByRow(read, row);
        var named = ChosenAreas.Reader(read.Areas).Find(key);
        var column = read.Areas.Index().FirstOrDefault(a => a.Item == named, (-1, null!)).Index;
        return column < 0
            ? Refusal.Invalid(
                "ordning",
                $"Ordna efter namn, eller efter koden för ett nyckeltal eller en kommun som visas. ”{key}” är inget av det."
            )
            : ByColumn(read, column);
    }

    /// <summary>Where the municipality stands best in the country comes first; what has no direction last.</summary>
    private static MatrixResult ByColumn(MatrixResult read, int column) =>
        read with
        {
            Rows =
            [
                .. read
                    .Rows.OrderBy(r =>
                        r.Cells[column].Rank == 0 ? 2
                        : r.Indicator.Direction == Direction.None ? 1
                        : 0
                    )
                    .ThenBy(r => r.Of < 2 ? 0 : (r.Cells[column].Rank - 1) / (double)(r.Of - 1)),
            ],
        };

    private static MatrixResult ByRow(MatrixResult read, MatrixRow row)
    {
        var order = Enumerable
            .Range(0, read.Areas.Count)
            .OrderBy(i => row.Cells[i].Rank == 0 ? int.MaxValue : row.Cells[i].Rank)
            .ToArray();
        return read with
        {
            Areas = [.. order.Select(i => read.Areas[i])],
            Rows = [.. read.Rows.Select(r => r with { Cells = [.. order.Select(i => r.Cells[i])] })],
        };
    }

    private static bool IsSame(string one, string other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
