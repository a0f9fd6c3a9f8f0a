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
            LetterKind.CommentAnswered => "Svar bland kommentarer",
            LetterKind.ReportHandedIn => "Rapport att godkänna",
            LetterKind.ReportApproved => "Godkänd rapport",
            LetterKind.DeadlineMoved => "Flyttad sista dag",
            LetterKind.RoundDecided => "Beslutad uppföljning",
            LetterKind.RoundReopened => "Uppföljning öppnad igen",
            LetterKind.HandedOver => "Nytt ansvar",
            LetterKind.WatchedNews => "Nya värden",
            LetterKind.Digest => "Dagens notiser",
            LetterKind.QuestionAnswered => "Svar på en fråga som du har ställt",
            LetterKind.RoundOpened => "Öppnad uppföljning",
            LetterKind.ReportDue => "Påminnelse om en rapport",
            LetterKind.PasskeyAdded => "Ny passnyckel",
            LetterKind.PasskeyRemoved => "Borttagen passnyckel",
            LetterKind.PasskeyRefused => "Stoppad passnyckel",
            LetterKind.FactorSetUp => "Tvåstegsinloggning påslagen",
            LetterKind.FactorRemoved => "Tvåstegsinloggning borttagen",
        };
}
