namespace Kommunstyrning.Steering;

/// <summary>How far a part of an element has come.</summary>
public enum PartState
{
    /// <summary>Tom: nothing fills it.</summary>
    Empty,

    /// <summary>Påbörjad: something is missing in what fills it, or its text is still that of the former period.</summary>
    Begun,

    /// <summary>Klar.</summary>
    Done,
}

/// <summary>One section of an element with what fills it.</summary>
/// <param name="Count">How many things fill it; 0 for a text.</param>
/// <param name="Missing">How many of them lack something.</param>
public sealed record ElementPart(SectionRule Rule, PartState State, int Count, int Missing)
{
    /// <summary>The element cannot be sent for review while this is empty.</summary>
    public bool Hinders => Rule.Required && State == PartState.Empty;

    /// <summary>Why the element cannot be sent while this is empty, and how that is mended: a whole sentence or two.</summary>
    public string WhyNot =>
        Rule.Holds switch
        {
            SectionContent.Children => $"Avsnittet {Rule.Name} är tomt. Lägg till minst en del under det.",
            SectionContent.Activities => $"Avsnittet {Rule.Name} är tomt. Lägg till minst en aktivitet.",
            SectionContent.Targets => $"Avsnittet {Rule.Name} är tomt. Välj minst ett nyckeltal och sätt ett målvärde.",
            SectionContent.Partners => $"Avsnittet {Rule.Name} är tomt. Lägg till minst en partner.",
            SectionContent.Text => $"Avsnittet {Rule.Name} är tomt. Skriv det innan du skickar vidare.",
        };
}
