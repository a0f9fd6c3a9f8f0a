using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.Mail;

/// <summary>What people choose the pace of, in plain words.</summary>
public static class LetterGroupText
{
    public static string Of(LetterGroup group) =>
        group switch
        {
            LetterGroup.Waiting => "Det som väntar på dig",
            LetterGroup.Comments => "Kommentarer",
            LetterGroup.Progress => "Hur det går",
            LetterGroup.Watching => "Det du bevakar",
            LetterGroup.Questions => "Fråga från allmänheten",
            LetterGroup.Faults => "Rapporterad brist",
            LetterGroup.Support => "Stödbesök",
        };

    /// <summary>When something of the group is told.</summary>
    public static string When(LetterGroup group) =>
        group switch
        {
            LetterGroup.Waiting =>
                "En uppföljning öppnas, en rapport ska lämnas eller kommer tillbaka, eller en fråga väntar på en enhet som du rapporterar för.",
            LetterGroup.Comments => "En kollega nämner dig, eller skriver bland kommentarer som du är med i.",
            LetterGroup.Progress =>
                "En rapport som du kan godkänna lämnas in, din rapport blir godkänd, en sista dag flyttas, en uppföljning beslutas eller öppnas igen, eller en enhet som du rapporterar för får något nytt att svara för.",
            LetterGroup.Watching => "Det kommer nya eller ändrade värden i det som du har valt att bevaka.",
            LetterGroup.Questions => "Någon frågar om något som kommunen har beslutat eller rapporterat.",
            LetterGroup.Faults => "Någon kan inte använda något på kommunens sidor och har sagt det.",
            LetterGroup.Support => "Den som driver tjänsten har börjat läsa det som inte är beslutat.",
        };

    public static string Of(LetterPace pace) =>
        pace switch
        {
            LetterPace.AtOnce => "Genast",
            LetterPace.Daily => "En gång om dagen",
            LetterPace.Never => "Inte alls",
        };

    /// <summary>What is not told by mail at a place, by the person's choice; empty where everything is.</summary>
    public static string Declined(IReadOnlyDictionary<LetterGroup, LetterPace> choices) =>
        string.Join(", ", choices.Where(c => c.Value == LetterPace.Never).Select(c => Of(c.Key)));
}
