using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering;

/// <summary>What is said of the parts of an element.</summary>
internal static class PartText
{
    public static string Of(PartState state) =>
        state switch
        {
            PartState.Empty => "Tom",
            PartState.Begun => "Påbörjad",
            PartState.Done => "Klar",
        };

    /// <summary>The slip beside the word.</summary>
    public static string Slip(PartState state) =>
        state switch
        {
            PartState.Empty => "empty",
            PartState.Begun => "begun",
            PartState.Done => "done",
        };

    /// <returns>What fills a section of the kind, as a sentence; empty for a text.</returns>
    public static string FilledWith(SectionContent holds) =>
        holds switch
        {
            SectionContent.Text => "",
            SectionContent.Children => "Fylls med det som ligger under.",
            SectionContent.Activities => "Fylls med aktiviteter.",
            SectionContent.Targets => "Fylls med nyckeltal som har utgångsvärde och mål.",
            SectionContent.Partners => "Fylls med partner.",
        };

    /// <returns>"Två, ett saknar mål", and of a text how it was written.</returns>
    public static string About(ElementPart part)
    {
        if (part.Rule.Holds == SectionContent.Text || part.Count == 0)
            return part.State switch
            {
                PartState.Empty => part.Rule.IsText ? "Inget är skrivet" : "Inget är tillagt",
                PartState.Begun => "Samma text som förra perioden",
                PartState.Done => "Skriven",
            };
        var (one, many, lacks) = Words(part.Rule.Holds);
        var count = Swedish.Upper(Swedish.Count(part.Count, one, many));
        return part.Missing == 0
            ? count
            : $"{count}. {Swedish.Upper(Swedish.Number(part.Missing, Swedish.IsNeuter(one, many)))} {lacks}";
    }

    private static (string One, string Many, string Lacks) Words(SectionContent holds) =>
        holds switch
        {
            SectionContent.Children => ("del", "delar", "har tomma avsnitt"),
            SectionContent.Activities => ("aktivitet", "aktiviteter", "saknar ansvarig eller sista dag"),
            SectionContent.Targets => ("nyckeltal", "nyckeltal", "saknar målvärde"),
            SectionContent.Partners => ("partner", "partner", "saknar roll"),
            SectionContent.Text => ("", "", ""),
        };
}
