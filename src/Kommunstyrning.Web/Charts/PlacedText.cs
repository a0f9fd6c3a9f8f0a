namespace Kommunstyrning.Web.Charts;

/// <summary>A text of a picture and where its line stands.</summary>
/// <param name="Y">Of the line that the letters stand on.</param>
public readonly record struct PlacedText(string Text, double X, double Y, Anchor Anchor)
{
    /// <summary>"start", "middle", "end".</summary>
    public string TextAnchor =>
        Anchor switch
        {
            Anchor.Start => "start",
            Anchor.Middle => "middle",
            Anchor.End => "end",
        };
}
