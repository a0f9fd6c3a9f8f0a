namespace Kommunstyrning.Web.Charts;

/// <summary>The room a picture has, in pixels. Each picture is drawn twice, so that no text shrinks on a phone.</summary>
internal sealed record Canvas(double Width, double Height, bool IsNarrow)
{
    /// <summary>The class that shows it on one kind of screen only.</summary>
    public string Class => IsNarrow ? "chart narrow" : "chart wide";
}
