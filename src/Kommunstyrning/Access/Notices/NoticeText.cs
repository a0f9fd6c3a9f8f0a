using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Access;

/// <summary>What a notice says by itself, before what it is about has been looked up: for page and letter alike.</summary>
public static class NoticeText
{
    /// <returns>A sentence without its full stop.</returns>
    public static string Of(MemberNotice notice)
    {
        var by = By(notice);
        return notice.Kind switch
        {
            LetterKind.Mentioned => $"{by} har nämnt dig i en kommentar",
            LetterKind.CommentAnswered => $"{by} har skrivit bland kommentarer som du är med i",
            LetterKind.ReportHandedIn => $"{by} har lämnat in en rapport som du kan godkänna",
            LetterKind.ReportReturned => $"{by} har skickat tillbaka en rapport med en kommentar",
            LetterKind.ReportApproved => $"{by} har godkänt en rapport",
            LetterKind.StandInNamed => $"{by} har bett dig rapportera som ersättare",
            LetterKind.RoundOpened => $"{by} har öppnat en uppföljning där du rapporterar",
            LetterKind.ReportDue => "En rapport som du lämnar är inte inlämnad än",
            LetterKind.DeadlineMoved => $"{by} har flyttat sista dagen för en rapport",
            LetterKind.RoundDecided => $"{by} har registrerat att en uppföljning är beslutad",
            LetterKind.RoundReopened => $"{by} har öppnat en beslutad uppföljning igen",
            LetterKind.HandedOver => $"{by} har lämnat över ett ansvar till en enhet som du rapporterar för",
            LetterKind.QuestionAsked => "Någon har ställt en fråga till kommunen",
            LetterKind.QuestionForUnit => "En fråga väntar på svar från en enhet som du rapporterar för",
            LetterKind.FaultReported => "Någon har rapporterat en brist i tillgängligheten",
            LetterKind.SupportOpened => $"{by} har öppnat ett stödbesök",
            LetterKind.WatchedNews => "Nya eller ändrade värden i något som du bevakar",
            LetterKind.Invitation
            or LetterKind.NewLink
            or LetterKind.Reset
            or LetterKind.PasskeyAdded
            or LetterKind.PasskeyRemoved
            or LetterKind.PasskeyRefused
            or LetterKind.FactorSetUp
            or LetterKind.FactorRemoved
            or LetterKind.QuestionAnswered
            or LetterKind.Digest => throw new InvalidOperationException($"{notice.Kind} is no notice."),
        };
    }

    /// <summary>The program's own work stands in parentheses, and a stranger has no name.</summary>
    private static string By(MemberNotice notice) =>
        notice.ToldBy.Length == 0 ? "Någon"
        : notice.ToldBy[0] == '(' ? "Systemet"
        : notice.ToldBy;
}
