using System.Text;

namespace Kommunstyrning.Access;

/// <summary>Letters of what also stands among somebody's notices. They hold no title of anything: that is read where they lead.</summary>
internal sealed partial record LetterText
{
    /// <summary>More lines than these are counted and not told one by one.</summary>
    private const int MostLines = 40;

    public (string Subject, string Body) CommentAnswered() =>
        Noted(
            $"Ett svar bland kommentarerna i {Municipality}",
            $"{InvitedBy} har skrivit bland kommentarer där du har skrivit eller är nämnd, i {Municipality}. Läs det här:"
        );

    public (string Subject, string Body) ReportHandedIn() =>
        Noted(
            $"En rapport att godkänna i {Municipality}",
            $"{InvitedBy} har lämnat in en rapport som du kan godkänna eller skicka tillbaka i {Municipality}. Den finns här:"
        );

    public (string Subject, string Body) ReportApproved() =>
        Noted(
            $"En rapport är godkänd i {Municipality}",
            $"{InvitedBy} har godkänt en rapport som du lämnar i {Municipality}. Du behöver inte göra något. Rapporten finns här:"
        );

    public (string Subject, string Body) DeadlineMoved() =>
        Noted(
            $"En ny sista dag i {Municipality}",
            $"{InvitedBy} har flyttat sista dagen för en rapport som du lämnar i {Municipality}. Vilken dag det är står här:"
        );

    public (string Subject, string Body) RoundDecided() =>
        Noted(
            $"En uppföljning är beslutad i {Municipality}",
            $"En uppföljning som du rapporterar i är beslutad i {Municipality}, och inget i den ändras längre. Den finns här:"
        );

    public (string Subject, string Body) RoundReopened() =>
        Noted(
            $"En uppföljning är öppnad igen i {Municipality}",
            $"{InvitedBy} har öppnat en beslutad uppföljning igen i {Municipality}, och du rapporterar i den. Den finns här:"
        );

    public (string Subject, string Body) HandedOver() =>
        Noted(
            $"Ett nytt ansvar i {Municipality}",
            $"{InvitedBy} har lämnat över något i planen till en enhet som du rapporterar för i {Municipality}. Se vad här:"
        );

    public (string Subject, string Body) WatchedNews() =>
        Noted(
            $"Nya värden i något som du bevakar i {Municipality}",
            $"Det har kommit nya eller ändrade värden i något som du bevakar i {Municipality}. Se vad som är nytt här:"
        );

    /// <param name="notices">What is unread, the latest first.</param>
    /// <returns>Without a body where nothing is: then there is nothing to send.</returns>
    public (string Subject, string Body) Digest(IReadOnlyList<MemberNotice> notices)
    {
        if (notices.Count == 0)
            return default;
        var lines = new StringBuilder();
        foreach (var notice in notices.Take(MostLines))
            lines.Append(
                Text.Swedish,
                $"- {NoticeText.Of(notice)}, {StockholmDay.Of(notice.ToldAt).ToString("d MMMM", Text.Swedish)}:\n  {Link}/{notice.Id}\n"
            );
        if (notices.Count > MostLines)
            lines.Append(Text.Swedish, $"- och {notices.Count - MostLines} till, som står på sidan Notiser\n");
        var count = notices.Count == 1 ? "En oläst notis" : $"{notices.Count} olästa notiser";
        return (
            $"{count} i {Municipality}",
            $"""
            Hej {Name}!

            Det här har hänt i {Municipality} och är inte läst än:

            {lines}
            Alla dina notiser: {Link}

            Brevet kommer på vardagsmorgnar när något nytt är oläst. Vill du inte ha det, eller hellre ha ett brev genast, väljer du det under Mitt konto: {Origin}{OwnPage}

            {Foot}
            """
        );
    }

    private (string Subject, string Body) Noted(string subject, string told) =>
        (
            subject,
            $"""
            Hej {Name}!

            {told}
            {Link}

            {Chosen}

            {Foot}
            """
        );
}
