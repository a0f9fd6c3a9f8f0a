using Kommunstyrning.Benchmarking;
using Kommunstyrning.Indicators;
using Microsoft.AspNetCore.Components;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>The rows of a table in rank order, with the columns that the comparison has.</summary>
/// <param name="HasMarks">Shapes beside the words of quarters.</param>
internal sealed record RankBody(Standing Standing, bool HasMarks)
{
    private static readonly MarkupString Focus = new(" class=\"focus\"");
    private static readonly MarkupString InGroup = new("<small> i gruppen</small>");
    private static readonly MarkupString Skipped = new(
        "<tr class=\"skipped\"><td colspan=\"6\" aria-hidden=\"true\">⋯</td></tr>"
    );

    private readonly ComparisonResult read = Standing.All;

    public IReadOnlyList<double>? Before => Standing.Before;

    public bool HasBand => read.Indicator.Direction != Direction.None;

    /// <summary>What others are held against; null without a focus that has a value, and of answers.</summary>
    public double? Ours =>
        !read.Indicator.IsCounted && read.Comparison.Focus is { Rank: > 0 } focus ? focus.Value : null;

    public MarkupString Of(IReadOnlyList<RankRow> rows)
    {
        var html = new Markup();
        foreach (var row in rows)
        {
            if (row.SkipsBefore)
                html.Add($"{Skipped}");
            var area = row.Area;
            html.Add($"<tr{(row.IsFocus ? Focus : Markup.None)}>");
            if (!read.Indicator.IsCounted)
                html.Add($"<td>{Swedish.Figure(area.Rank)}</td>");
            html.Add(
                $"<th scope=\"row\">{read.AreaAt(area.Position).Name}{(row.IsPeer ? InGroup : Markup.None)}{Revised(area)}</th>"
            );
            html.Add($"<td>{Figure(area.Value)}</td>");
            if (Before is not null)
                html.Add($"<td class=\"beside\">{Figure(Before[area.Position])}</td>");
            if (Ours is { } ours)
                html.Add($"<td>{(row.IsFocus ? "" : Against(area.Value, ours))}</td>");
            if (HasBand)
                html.Add($"<td class=\"beside words\">{Word(area.Band)}</td>");
            html.Add($"</tr>\n");
        }
        return html.Done;
    }

    private MarkupString Word(Band band) => HasMarks ? BandMark.Of(band) : new MarkupString(BandText.Of(band));

    private MarkupString Revised(ComparedArea area)
    {
        if (RevisedText.InRow(area, read) is not { } told)
            return Markup.None;
        var html = new Markup();
        html.Add($"<small class=\"revised\"> {told}</small>");
        return html.Done;
    }

    private string Figure(double value) =>
        double.IsNaN(value) ? "–"
        : read.Indicator.IsCounted ? AnswerText.Word(value, read.Indicator)
        : FigureText.Bare(value, read.Figures);

    private string Against(double value, double ours) =>
        FigureRounding.AreSame(value, ours) ? "lika" : FigureText.Signed(value - ours, read.Figures.Decimals);
}
