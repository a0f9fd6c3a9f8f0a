using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.Mail;

/// <summary>What letters are about, in a word or two.</summary>
public static class LetterKindText
{
    public static string Of(LetterKind kind) =>
        kind switch
        {
            LetterKind.Invitation => "Inbjudan",
            LetterKind.NewLink => "Ny länk",
            LetterKind.Reset => "Nytt lösenord",
            LetterKind.FaultReported => "Rapporterad brist",
            LetterKind.SupportOpened => "Stödbesök",
            LetterKind.ReportReturned => "Tillbakaskickad rapport",
            LetterKind.StandInNamed => "Ersättare för en rapport",
            LetterKind.QuestionAsked => "Fråga från allmänheten",
            LetterKind.QuestionForUnit => "Fråga till en enhet",
            LetterKind.Mentioned => "Nämnd i en kommentar",
            LetterKind.QuestionAnswered => "Svar på en fråga som du har ställt",
            LetterKind.RoundOpened => "Öppnad uppföljning",
            LetterKind.ReportDue => "Påminnelse om en rapport",
            LetterKind.PasskeyAdded => "Ny passnyckel",
            LetterKind.PasskeyRemoved => "Borttagen passnyckel",
            LetterKind.PasskeyRefused => "Stoppad passnyckel",
            LetterKind.FactorSetUp => "Tvåstegsinloggning påslagen",
            LetterKind.FactorRemoved => "Tvåstegsinloggning borttagen",
        };

    /// <summary>When a letter that is chosen is written; empty for one that always comes.</summary>
    public static string When(LetterKind kind) =>
        kind switch
        {
            LetterKind.FaultReported => "någon kan inte använda något på kommunens sidor och har sagt det",
            LetterKind.SupportOpened => "den som driver tjänsten har börjat läsa det som inte är beslutat",
            LetterKind.QuestionAsked => "någon har frågat om något som kommunen har beslutat eller rapporterat",
            LetterKind.QuestionForUnit => "någon har frågat om ett mål som en enhet som du rapporterar för svarar för",
            LetterKind.Mentioned => "en kollega har nämnt dig i en kommentar",
            LetterKind.RoundOpened => "en uppföljning har öppnats där en enhet som du rapporterar för är med",
            LetterKind.ReportDue => "sista dagen närmar sig eller har gått för en rapport som du lämnar",
            LetterKind.ReportReturned => "en rapport som du lämnar har kommit tillbaka med en kommentar",
            LetterKind.Invitation
            or LetterKind.NewLink
            or LetterKind.QuestionAnswered
            or LetterKind.Reset
            or LetterKind.StandInNamed
            or LetterKind.PasskeyAdded
            or LetterKind.PasskeyRemoved
            or LetterKind.PasskeyRefused
            or LetterKind.FactorSetUp
            or LetterKind.FactorRemoved => "",
        };

    /// <summary>What has been declined at a place; empty where nothing has.</summary>
    public static string Declined(IReadOnlyDictionary<LetterKind, bool> choices) =>
        string.Join(", ", choices.Where(c => !c.Value).Select(c => Of(c.Key)));
}
