using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking.Matrix;

/// <summary>Where the columns and rows of a matrix stand in a picture, wide enough for what is written in them.</summary>
public sealed class MatrixGrid
{
    /// <summary>Of the names and all columns; where columns are few the names get the rest.</summary>
    private const double Narrowest = 760;

    private const double NarrowestNames = 304;
    private const double NarrowestColumn = 68;

    /// <summary>At 13 px in the widest typeface that may stand in for ours.</summary>
    private const double Letter = 8;

    private const double BoldLetter = 8.8;

    /// <summary>A cell's air, its shape and the gap before that.</summary>
    private const double BesideValue = 36;

    private const double BesideWord = 15;

    public MatrixGrid(MatrixView view)
    {
        var read = view.Read;
        double[] wide = [.. read.Areas.Select((area, i) => WideOf(read, area, i))];
        var names = Math.Max(NarrowestNames, Narrowest - wide.Sum());
        Columns = [.. Place(read, wide, names)];
        Width = Columns[^1].Right;
        Head = (Columns.Max(c => c.Name.Count) * TextLines.Step) + 20;
        var y = Head;
        var rows = new List<GridRow>();
        foreach (var row in read.Rows)
        {
            var lacking = Columns
                .Zip(row.Cells)
                .Max(c => c.Second.Rank > 0 ? 1 : Lacking(row, c.Second, c.First).Count);
            rows.Add(new GridRow(row, y, view.Gender, (int)(names / Letter), lacking));
            y += rows[^1].Height;
        }
        (Rows, Height) = (rows, y);
    }

    public IReadOnlyList<GridColumn> Columns { get; }

    public IReadOnlyList<GridRow> Rows { get; }

    public double Width { get; }

    /// <summary>The rule under the head.</summary>
    public double Head { get; }

    public double Height { get; }

    /// <summary>Why there is no value, in lines that the column holds.</summary>
    public static IReadOnlyList<string> Lacking(MatrixRow row, MatrixCell cell, GridColumn column) =>
        row.Year is null
            ? ["–"]
            : SvgText.Lines(MissingValueText.Of(cell.Status), (int)((column.Wide - BesideWord) / 6.6), 3);

    /// <summary>As wide as its longest value or the longest word of its name.</summary>
    private static double WideOf(MatrixResult read, Area area, int column)
    {
        var letter = area == read.Focus ? BoldLetter : Letter;
        var word = (area.Name.Split(' ').Max(w => w.Length) * letter) + BesideWord;
        var value = (read.Rows.Max(r => Length(r, column)) * letter) + BesideValue;
        return Math.Max(NarrowestColumn, Math.Max(word, value));
    }

    private static IEnumerable<GridColumn> Place(MatrixResult read, double[] wide, double left)
    {
        for (var i = 0; i < wide.Length; i++)
        {
            yield return new GridColumn(WordByWord(read.Areas[i]), left, wide[i], read.Areas[i] == read.Focus);
            left += wide[i];
        }
    }

    private static IReadOnlyList<string> WordByWord(Area area) => SvgText.Lines(area.Name, width: 1);

    private static int Length(MatrixRow row, int column) =>
        row.Cells[column] is { Rank: > 0 } cell ? MatrixText.Figure(cell, row).Length : 0;
}

/// <param name="Name">Line by line.</param>
public sealed record GridColumn(IReadOnlyList<string> Name, double X, double Wide, bool IsFocus)
{
    public double Right => X + Wide;
}

/// <summary>One indicator, with its name and its facts line by line.</summary>
/// <param name="nameLength">Characters on a line.</param>
/// <param name="lines">Of the cell that has the most.</param>
public sealed class GridRow(MatrixRow row, double top, Gender gender, int nameLength, int lines)
{
    public MatrixRow Row => row;

    public double Top => top;

    public IReadOnlyList<string> Title { get; } = SvgText.Lines(row.Indicator.Name, nameLength, 4);

    public IReadOnlyList<string> Facts { get; } =
        SvgText.Lines(MatrixText.Facts(row, gender) + (row.Indicator.IsExample ? ", exempel" : ""), nameLength);

    public double Height => (Math.Max(Title.Count + Facts.Count, lines) * TextLines.Step) + 16;
}
