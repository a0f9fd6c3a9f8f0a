namespace Kommunstyrning.Access;

/// <summary>What letters say: plain Swedish, in lines that need no other format.</summary>
/// <param name="Name">Of whoever reads it, on one line.</param>
/// <param name="Origin">Scheme and host of the public address.</param>
/// <param name="Lasts">How long the link holds.</param>
internal sealed partial record LetterText(string Name, string Origin, TimeSpan Lasts)
{
    /// <summary>Where one chooses which letters come.</summary>
    private const string OwnPage = "/mitt-konto/brev";

    public string Municipality { get; init; } = "";

    public string InvitedBy { get; init; } = "";

    public required string Link { get; init; }

    private string Hours => Lasts == TimeSpan.FromHours(1) ? "en timme" : $"{Lasts.TotalHours:0} timmar";

    public (string Subject, string Body) Invitation() =>
        (
            $"Du är inbjuden till {Municipality} i Kommunstyrning",
            $"""
            Hej {Name}!

            {InvitedBy} har gett dig en plats i {Municipality} i Kommunstyrning, där kommunens mål skrivs och följs upp.

            Välj ett lösenord här:
            {Link}

            {HowLong($"be {InvitedBy} om en ny")}

            Väntade du dig inte det här brevet? Då behöver du inte göra något: utan ett valt lösenord loggar ingen in.

            {Foot}
            """
        );

    public (string Subject, string Body) NewLink() =>
        (
            $"Välj ett nytt lösenord för {Municipality} i Kommunstyrning",
            $"""
            Hej {Name}!

            {InvitedBy}, som är administratör i {Municipality}, har gjort en ny länk åt dig. Med den väljer du lösenord:
            {Link}

            {HowLong($"be {InvitedBy} om en ny")} När du har valt loggas du ut överallt.

            Väntade du dig inte det här brevet? Då behöver du inte göra något: lösenordet som du har fortsätter att gälla. Fråga gärna {InvitedBy}.

            {Foot}
            """
        );

    public (string Subject, string Body) Reset() =>
        (
            "Välj ett nytt lösenord i Kommunstyrning",
            $"""
            Hej {Name}!

            Någon, troligen du, har bett om ett nytt lösenord till ditt konto i Kommunstyrning. Välj det här:
            {Link}

            {HowLong("be om ett nytt brev på sidan Logga in")} När du har valt loggas du ut överallt.

            Har du inte bett om det? Då behöver du inte göra något: lösenordet som du har fortsätter att gälla.

            {Origin}
            """
        );

    public (string Subject, string Body) FaultReported() =>
        (
            $"Någon har rapporterat en brist i tillgängligheten hos {Municipality}",
            $"""
            Hej {Name}!

            Någon kan inte använda något på {Municipality}s sidor i Kommunstyrning och har rapporterat det. Läs vad det är, och skriv vad ni gör åt det, här:
            {Link}

            Det räcker att en av er som är administratörer i {Municipality} tar hand om det. {Chosen}

            {Foot}
            """
        );

    public (string Subject, string Body) QuestionAsked() =>
        (
            $"En fråga från allmänheten till {Municipality}",
            $"""
            Hej {Name}!

            Någon har frågat om något som {Municipality} har beslutat eller rapporterat. Läs frågan och svara på den här:
            {Link}

            Det räcker att en av er svarar. Frågan syns för alla först när den är besvarad. {Chosen}

            {Foot}
            """
        );

    public (string Subject, string Body) QuestionForUnit() =>
        (
            $"En fråga till din enhet i {Municipality}",
            $"""
            Hej {Name}!

            Någon har frågat om ett mål som en enhet som du rapporterar för svarar för i {Municipality}. Läs frågan och svara på den här:
            {Link}

            Det räcker att en av er svarar. Frågan syns för alla först när den är besvarad. {Chosen}

            {Foot}
            """
        );

    public (string Subject, string Body) Mentioned() =>
        (
            $"Du är nämnd i en kommentar i {Municipality}",
            $"""
            Hej {Name}!

            {InvitedBy} har nämnt dig i en kommentar till en del av planen i {Municipality}. Läs den här:
            {Link}

            {Chosen}

            {Foot}
            """
        );

    public (string Subject, string Body) QuestionAnswered() =>
        (
            $"{Municipality} har svarat på din fråga",
            $"""
            Hej!

            Du ställde en fråga till {Municipality} och lämnade den här e-postadressen för svaret. Nu är frågan besvarad. Den står med sitt svar här, där alla kan läsa den:
            {Link}

            Ditt namn och din adress syns inte där, och de är borttagna hos kommunen. Det går inte att svara på det här brevet.

            {Foot}
            """
        );

    public (string Subject, string Body) SupportOpened() =>
        (
            $"Ett stödbesök är öppet hos {Municipality}",
            $"""
            Hej {Name}!

            {InvitedBy}, som driver tjänsten Kommunstyrning, har öppnat ett stödbesök hos {Municipality}. Så länge det pågår kan {InvitedBy} läsa utkast, historik och annat som inte är beslutat, men inte ändra något.

            Skälet och hur länge besöket får vara står här. Där kan du också avsluta det, och då gäller det genast:
            {Link}

            Besöket står också i händelseloggen för {Municipality}. {Chosen}

            {Foot}
            """
        );

    public (string Subject, string Body) StandInNamed() =>
        (
            $"Du är ersättare för en rapport i {Municipality}",
            $"""
            Hej {Name}!

            {InvitedBy} har bett dig rapportera för en enhet den här gången, vid sidan av dem som brukar göra det. Det som väntar finns här:
            {Link}

            {Foot}
            """
        );

    public (string Subject, string Body) ReportReturned() =>
        (
            $"En rapport har kommit tillbaka i {Municipality}",
            $"""
            Hej {Name}!

            {InvitedBy} har läst en rapport som du lämnar och skickat tillbaka den med en kommentar. Läs den och lämna in igen här:
            {Link}

            {Foot}
            """
        );

    public (string Subject, string Body) RoundOpened() =>
        (
            $"Dags att rapportera i {Municipality}",
            $"""
            Hej {Name}!

            En uppföljning har öppnats i {Municipality}, och du rapporterar för en enhet. Vad ni ska rapportera på och till vilken dag står här:
            {Link}

            {Foot}
            """
        );

    public (string Subject, string Body) ReportDue() =>
        (
            $"Påminnelse om rapporten i {Municipality}",
            $"""
            Hej {Name}!

            En enhet som du rapporterar för har inte lämnat sin rapport i {Municipality} än. Sista dagen närmar sig, är i dag eller har gått. Vilken dag det är och vad som är kvar står här:
            {Link}

            Har ni hunnit lämna? Då behöver du inte göra något.

            {Foot}
            """
        );

    /// <summary>That something has changed in how one signs in, to whose account it is.</summary>
    /// <param name="otherwise">What to do where it was somebody else.</param>
    public (string Subject, string Body) WayIn(string subject, string told, string otherwise) =>
        (
            $"{subject} i Kommunstyrning",
            $"""
            Hej {Name}!

            {told}

            Var det du? Då behöver du inte göra något. Var det inte du, {otherwise}. Det gör du under Mitt konto:
            {Link}

            {Origin}
            """
        );

    private string Chosen => $"Vilka brev du får väljer du under Mitt konto: {Origin}{OwnPage}";

    private string Foot => $"{Municipality}\n{Origin}";

    private string HowLong(string otherwise) =>
        $"Länken används en gång och gäller i {Hours}. Har den gått ut, {otherwise}. Lämna inte länken vidare: den som har den kan välja ditt lösenord.";
}
