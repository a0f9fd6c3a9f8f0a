using System.Globalization;
using Kommunstyrning.Access;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Access.AuditTrail;

/// <summary>What a line of the trail says to a person, as one sentence; made from what stands in it and nothing else.</summary>
public static class TrailSentence
{
    public static string Of(TrailEntry line)
    {
        var (by, subject) = (line.By, line.Subject);
        return line.Kind switch
        {
            TrailKind.SignedIn => Said(line, "way") switch
            {
                "" => $"{by} loggade in.",
                "passkey" => $"{by} loggade in med en passnyckel.",
                _ => $"{by} loggade in genom kommunens inloggning.",
            },
            TrailKind.SignInFailed => $"Någon angav fel lösenord för {subject}.",
            TrailKind.SignedOut => $"{by} loggade ut.",
            TrailKind.SessionsEnded => $"{by} loggade ut från {Browsers(line)}.",
            TrailKind.PasswordChanged => $"{by} bytte lösenord.",
            TrailKind.FactorSetUp => $"{by} slog på tvåstegsinloggning.",
            TrailKind.RecoveryCodesRenewed => $"{by} gjorde nya återställningskoder.",
            TrailKind.FactorRemoved => subject.Length > 0
                ? $"{by} tog bort tvåstegsinloggningen för {subject}."
                : $"{by} stängde av tvåstegsinloggning.",
            TrailKind.PasskeyAdded => $"{by} lade till passnyckeln {subject}.",
            TrailKind.PasskeyRemoved => $"{by} tog bort passnyckeln {subject}.",
            TrailKind.PasskeyRefused =>
                $"Passnyckeln {subject} för {by} stoppades: räknaren hade inte gått framåt, så nyckeln kan vara kopierad.",
            TrailKind.MemberInvited => $"{by} bjöd in {subject} som {Roles(line, "roles")}.",
            TrailKind.RolesChanged => $"{by} gav {subject} andra roller: {Roles(line, "roles")}{Before(line)}.",
            TrailKind.LinkRenewed => $"{by} gjorde en ny lösenordslänk åt {subject}.",
            TrailKind.MembershipEnded => $"{by} avslutade medlemskapet för {subject}{Before(line)}.",
            TrailKind.MemberLeft => $"{by} lämnade kommunen{Before(line)}.",
            TrailKind.AccountClosed => $"{by} stängde kontot {subject}.",
            TrailKind.AccountReopened => $"{by} öppnade kontot {subject} igen.",
            TrailKind.ProviderChanged => $"{by} ändrade hur man loggar in ({subject}): {Fields(line)}.",
            TrailKind.MemberProvided =>
                $"{by} kom in genom kommunens inloggning ({Said(line, "issuer")}) och blev {Roles(line, "roles")}.",
            TrailKind.RolesByGroup =>
                $"Grupperna hos kommunens inloggning gav {subject} andra roller: {Roles(line, "roles")}{Before(line)}.{Kept(line)}",
            TrailKind.IdentityLinked =>
                $"{by} kopplade kontot {subject} till {Said(line, "subject")} hos {Said(line, "issuer")}.",
            TrailKind.IdentityUnlinked =>
                $"{by} tog bort kopplingen mellan kontot {subject} och {Said(line, "subject")} hos {Said(line, "issuer")}.",
            TrailKind.PresentationChanged => $"{by} ändrade kommunens presentation: {Fields(line)}.",
            TrailKind.ContactChanged => $"{by} ändrade kommunens kontaktuppgifter.",
            TrailKind.StatementChanged => $"{by} ändrade redogörelsen för tillgänglighet.",
            TrailKind.QuestionAnswered => $"{by} besvarade en fråga från allmänheten; den som svarar är {subject}.",
            TrailKind.QuestionDeclined => $"{by} avböjde en fråga från allmänheten.",
            TrailKind.FaultHandled =>
                $"{by} hanterade en rapport om tillgängligheten{(subject.Length > 0 ? $" på {subject}" : "")}.",
            TrailKind.ClientCreated => $"{by} lade till klienten {subject}, som får {Scopes(line)}.",
            TrailKind.ClientChanged => $"{by} ändrade klienten {subject}, som får {Scopes(line)}.",
            TrailKind.ClientSecretRenewed => $"{by} gjorde en ny hemlighet åt klienten {subject}.",
            TrailKind.ClientDisabled => $"{by} stängde av klienten {subject}.",
            TrailKind.ClientEnabled => $"{by} slog på klienten {subject} igen.",
            TrailKind.ClientRemoved => $"{by} tog bort klienten {subject}.",
            TrailKind.ConsentGiven => $"{by} lät {subject} {Scopes(line)}.",
            TrailKind.ConsentWithdrawn => string.Equals(by, Said(line, "person"), StringComparison.Ordinal)
                ? $"{by} drog in åtkomsten för {subject}."
                : $"{by} drog in den åtkomst som {Said(line, "person")} hade gett {subject}.",
            TrailKind.TokenIssued => $"{by} fick åtkomst, för första gången den dagen.",
            TrailKind.TokenUsed => $"{by} använde sin åtkomst, för första gången den dagen.",
            TrailKind.TokenReused =>
                $"En åtkomst som redan hade använts kom en gång till från {subject}. Allt som hörde till den är indraget.",
            TrailKind.ElementAdopted => $"{by} förde in att ”{subject}” är antaget{Decision(line)}.",
            TrailKind.ElementRetired => $"{by} förde in att ”{subject}” avslutas{Decision(line)}.{Reason(line)}",
            TrailKind.ElementMoved => $"{by} förde in att ”{subject}” flyttas{Decision(line)}.{Reason(line)}",
            TrailKind.DecisionTakenBack => $"{by} ångrade att ”{subject}” {Undone(line)}{Decision(line)}.",
            TrailKind.VersionDecided => $"{by} förde in beslutet om styrmodellens version {subject}{Decision(line)}.",
            TrailKind.VersionInForce => $"{by} satte styrmodellens version {subject} i kraft{Decision(line)}.",
            TrailKind.VersionTakenBack => $"{by} tog tillbaka styrmodellens version {subject}{Decision(line)}.",
            TrailKind.StatusOverridden => Status(line),
            TrailKind.RulesChanged => $"{by} ändrade reglerna för hur mål bedöms: {Rules(line)}.",
            TrailKind.ElementHandedOver => Said(line, "from").Length > 0
                ? $"{by} lämnade över ”{subject}” från {Said(line, "from")} till {Said(line, "to")}."
                : $"{by} lät {Said(line, "to")} svara för ”{subject}”, som ingen svarade för.",
            TrailKind.ReportHandedIn => $"{by} lämnade in rapporten för {subject} till {Said(line, "round")}.",
            TrailKind.ReportTakenBack => $"{by} tog tillbaka rapporten för {subject} till {Said(line, "round")}.",
            TrailKind.ReportReturned => $"{by} skickade tillbaka rapporten för {subject} till {Said(line, "round")}.",
            TrailKind.ReportApproved => $"{by} godkände rapporten för {subject} till {Said(line, "round")}.",
            TrailKind.StandInNamed => Said(line, "standIn").Length > 0
                ? $"{by} lät {Said(line, "standIn")} rapportera för {subject} till {Said(line, "round")}."
                : $"{by} tog bort ersättaren som rapporterade för {subject} till {Said(line, "round")}.",
            TrailKind.RoundOpened =>
                $"{by} öppnade uppföljningen ”{subject}” med {Said(line, "units")} enheter och {Said(line, "goals")} mål.",
            TrailKind.RoundExtended =>
                $"{by} lade till det som hade tillkommit i uppföljningen ”{subject}”: {Said(line, "goals")} mål, {Said(line, "units")} enheter.",
            TrailKind.DeadlineMoved =>
                $"{by} flyttade sista dagen för {Said(line, "of")} i ”{subject}” från {Day(line, "from")} till {Day(line, "to")}.{Reason(line)}",
            TrailKind.RoundLocked =>
                $"{by} låste uppföljningen ”{subject}”, utgåva {Said(line, "edition")}{Decision(line)}.",
            TrailKind.RoundReopened => $"{by} öppnade uppföljningen ”{subject}” igen.{Reason(line)}",
            TrailKind.ReportTemplateSaved => $"{by} lade in {subject} som mall för rapporter i Word.",
            TrailKind.ReportTemplateRemoved => $"{by} tog bort mallen {subject} för rapporter i Word.",
            TrailKind.Exported => $"{by} hämtade filen {subject}.",
            TrailKind.ElementShared =>
                $"{by} delade ”{Said(line, "element")}” med gästen {subject}{(Said(line, "may") is { Length: > 0 } ? ", som får uppdatera aktiviteter" : "")}.",
            TrailKind.ElementUnshared => $"{by} slutade dela ”{Said(line, "element")}” med gästen {subject}.",
            TrailKind.SupportOpened =>
                $"{by}, som driver tjänsten, öppnade ett stödbesök till {Moment(line, "until")}.{Reason(line)}",
            TrailKind.SupportEnded => subject.Length > 0
                ? $"{by} avslutade stödbesöket av {subject}."
                : $"{by} avslutade sitt stödbesök.",
            TrailKind.TenantCreated => $"{by} lade till {subject} på tjänsten.",
            TrailKind.TenantPaused => $"{by} pausade kommunen.{Reason(line)}",
            TrailKind.TenantResumed => $"{by} lät kommunen gå igång igen.",
            TrailKind.TenantRestored => $"{by} återställde kommunen till säkerhetskopian från {Said(line, "madeAt")}.",
            TrailKind.DeletionAsked => $"{by} begärde att kommunen raderas.{Reason(line)}",
            TrailKind.DeletionWithdrawn => $"{by} ångrade begäran om att radera kommunen.",
            TrailKind.PersonErased =>
                $"{by} raderade en person, som nu heter {subject} i historiken. {Said(line, "lines")} rader i loggen fick nya kontrollsummor.",
        };
    }

    private static string Browsers(TrailEntry line) =>
        Said(line, "count") is "1" or "" ? "en annan webbläsare" : $"{Said(line, "count")} andra webbläsare";

    private static string Before(TrailEntry line) =>
        Said(line, "before").Length > 0 ? $" (förut {Roles(line, "before")})" : "";

    /// <summary>"Administrator; Compiler Barn- och utbildningsnämnden" in the words of the pages.</summary>
    private static string Roles(TrailEntry line, string name) =>
        Swedish.List(
            Said(line, name)
                .Split("; ")
                .Select(text => text.Split(' ', 2))
                .Select(parts =>
                    (Enum.TryParse<Role>(parts[0], out var role) ? Swedish.Lower(RoleText.Of(role)) : parts[0])
                    + (parts.Length > 1 && parts[1].Length > 0 ? $" i {parts[1]}" : "")
                )
        );

    private static string Kept(TrailEntry line) =>
        Said(line, "kept").Length > 0 ? " Den sista administratören förblev administratör." : "";

    private static string Scopes(TrailEntry line) =>
        Swedish.List(Said(line, "scopes").Split(' ').Select(name => ClientScopes.Find(name)?.Told ?? name));

    private static string Fields(TrailEntry line) =>
        Swedish.List(
            Said(line, "fields")
                .Split(", ")
                .Select(field =>
                    field switch
                    {
                        "tagline" => "raden om hur kommunen styr",
                        "description" => "beskrivningen",
                        "organisationNumber" => "organisationsnumret",
                        "theme" => "färgen",
                        "signIn" => "sätten att logga in",
                        "issuer" => "leverantörens adress",
                        "clientId" => "klient-id",
                        "secret" => "klienthemligheten",
                        "scopes" => "uppgifterna att be om",
                        "groupsClaim" => "uppgiften med grupper",
                        "groupRoles" => "grupperna som ger roller",
                        "admits" => "vilka som kommer in",
                        "makesAdministrators" => "om en grupp gör administratörer",
                        "strongLevels" => "nivåerna som betyder två steg",
                        _ => field,
                    }
                )
        );

    /// <summary>" av Kommunfullmäktige 24 juni 2024, § 112, från 1 januari 2025".</summary>
    private static string Decision(TrailEntry line)
    {
        var body = Said(line, "body");
        if (body.Length == 0)
            return "";
        var paragraph = Said(line, "paragraph") is { Length: > 0 } text ? $", {text}" : "";
        var from = Day(line, "inForceFrom") is { Length: > 0 } first ? $", från {first}" : "";
        return $", enligt beslut av {body} {Day(line, "decidedOn")}{paragraph}{from}";
    }

    private static string Reason(TrailEntry line) =>
        Said(line, "reason") is { Length: > 0 } reason ? $" Skäl: {Swedish.Stop(reason)}" : "";

    private static string Undone(TrailEntry line) =>
        string.Equals(Said(line, "matter"), nameof(DecisionMatter.Move), StringComparison.Ordinal)
            ? "flyttades"
            : "avslutades";

    private static string Status(TrailEntry line)
    {
        var target = $"”{line.Subject}” ({Said(line, "indicator")})";
        return Said(line, "status").Length == 0
            ? $"{line.By} lät läget för {target} följa regeln igen."
            : $"{line.By} satte läget för {target} till {Word(line, "status")} för hand, regeln säger {Word(line, "rule")}.{Reason(line)}";
    }

    private static string Word(TrailEntry line, string name) =>
        Enum.TryParse<TargetStatus>(Said(line, name), out var status)
            ? Swedish.Lower(DisplayText.Of(status))
            : Said(line, name);

    private static string Rules(TrailEntry line) =>
        $"avvikelse högst {Said(line, "tolerancePercent")} procent av vägen, värden högst {Said(line, "mostYears")} år gamla, "
        + $"{Said(line, "grantTolerance").Replace('.', ',')} procent av kommunbidraget, läget {(bool.TryParse(Said(line, "mayOverride"), out var may) && may ? "får" : "får inte")} sättas för hand";

    private static string Day(TrailEntry line, string name) =>
        DateOnly.TryParseExact(Said(line, name), "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Swedish.Date(day)
            : "";

    private static string Moment(TrailEntry line, string name) =>
        DateTimeOffset.TryParseExact(
            Said(line, name),
            "yyyy-MM-ddTHH:mm:ssZ",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var at
        )
            ? Swedish.Moment(at)
            : Said(line, name);

    private static string Said(TrailEntry line, string name) => line.Details.GetValueOrDefault(name, "");
}
