using Kommunstyrning.Web.Charts;

namespace Kommunstyrning.Web.Reports;

/// <summary>A piece of a report, in the order in which it is read: what every sort of document is written from.</summary>
public abstract record ReportBlock;

/// <param name="Level">1 to 3; none is left out on the way down.</param>
/// <param name="Anchor">Unique within the report: letters, digits and underscore.</param>
public sealed record HeadingBlock(int Level, string Text, string Anchor) : ReportBlock;

/// <summary>What a paragraph is for.</summary>
public enum ParagraphKind
{
    Body,

    /// <summary>What is said first, in larger type.</summary>
    Lead,

    /// <summary>That something is not decided, or invented: marked in its margin.</summary>
    Notice,

    /// <summary>Where the figures above come from.</summary>
    Source,
}

/// <param name="Text">Line breaks part paragraphs.</param>
/// <param name="Label">In bold before it: whose words they are, or what is answered; mostly empty.</param>
public sealed record ParagraphBlock(ParagraphKind Kind, string Text, string Label = "") : ReportBlock
{
    /// <summary>What is written before the first line: "Ansvarar: ", "Varför blev det så? ". Mostly empty.</summary>
    public string Opening =>
        Label switch
        {
            "" => "",
            [.., '?'] => $"{Label} ",
            _ => $"{Label}: ",
        };

    /// <summary>One at least where there is a label.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            var lines = Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return lines.Length == 0 && Label.Length > 0 ? [""] : lines;
        }
    }
}

/// <param name="Width">Its part of the table's width, beside those of the others.</param>
/// <param name="IsNumber">Set to the right.</param>
public sealed record TableColumnBlock(string Heading, int Width, bool IsNumber = false);

/// <summary>The first cell of each row is its heading.</summary>
/// <param name="Number">From 1 within the report.</param>
public sealed record TableBlock(
    int Number,
    string Caption,
    IReadOnlyList<TableColumnBlock> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows
) : ReportBlock;

/// <param name="Number">From 1 within the report.</param>
/// <param name="Caption">What it shows, in a sentence.</param>
/// <param name="Chart">Its finding is what those get who do not see it.</param>
public sealed record PictureBlock(int Number, string Caption, PathChartModel Chart) : ReportBlock;
