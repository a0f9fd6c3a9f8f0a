namespace Kommunstyrning.Store;

/// <summary>What happened. The names stand in the chain and in what has been taken away from it: none is ever renamed.</summary>
public enum TrailKind
{
    SignedIn,

    /// <summary>A wrong password for an account that is there, at signing in or at choosing another one.</summary>
    SignInFailed,
    SignedOut,

    /// <summary>Somebody signed out another browser of the own, or all others.</summary>
    SessionsEnded,

    PasswordChanged,

    FactorSetUp,
    RecoveryCodesRenewed,

    /// <summary>Turned off by whose it was, or taken away by the operator.</summary>
    FactorRemoved,

    PasskeyAdded,

    /// <summary>By whose it was; an operator's reset takes all with the second factor.</summary>
    PasskeyRemoved,

    /// <summary>Its counter had not gone on: there may be a copy of it. Nobody was let in.</summary>
    PasskeyRefused,

    MemberInvited,
    RolesChanged,
    LinkRenewed,

    /// <summary>Somebody else took the place back.</summary>
    MembershipEnded,

    /// <summary>The person gave it up.</summary>
    MemberLeft,

    AccountClosed,
    AccountReopened,

    /// <summary>How people sign in: the municipality's identity provider and what goes with it.</summary>
    ProviderChanged,

    /// <summary>Somebody came in by the identity provider who had no place, and got one.</summary>
    MemberProvided,

    /// <summary>Other roles, by what the identity provider said of groups at a sign-in.</summary>
    RolesByGroup,
    IdentityLinked,
    IdentityUnlinked,

    PresentationChanged,

    /// <summary>How the public reaches the municipality.</summary>
    ContactChanged,

    /// <summary>What it states of how accessible its pages are.</summary>
    StatementChanged,

    /// <summary>Somebody said what became of what the public had reported.</summary>
    FaultHandled,

    /// <summary>A question of the public was answered, and is read by all with its answer.</summary>
    QuestionAnswered,

    /// <summary>A question of the public was declined; why is read by members.</summary>
    QuestionDeclined,

    ClientCreated,
    ClientChanged,
    ClientSecretRenewed,
    ClientDisabled,
    ClientEnabled,
    ClientRemoved,

    /// <summary>A person let a client act.</summary>
    ConsentGiven,

    /// <summary>The person or an administrator took that back.</summary>
    ConsentWithdrawn,

    /// <summary>A client got an access token, the first of the day by itself or by one grant.</summary>
    TokenIssued,

    /// <summary>A client asked with a token, the first time of the day by itself or by one grant.</summary>
    TokenUsed,

    /// <summary>A code or a refresh token came a second time: its whole family was ended.</summary>
    TokenReused,

    ElementAdopted,
    ElementRetired,
    ElementMoved,

    /// <summary>Another unit answers for it, or one where none did.</summary>
    ElementHandedOver,
    DecisionTakenBack,

    VersionDecided,
    VersionInForce,
    VersionTakenBack,

    /// <summary>By hand, in place of what the rule says; or the hand's word was taken back.</summary>
    StatusOverridden,

    /// <summary>By what targets are judged.</summary>
    RulesChanged,

    /// <summary>A unit's report in a round is ready to be read.</summary>
    ReportHandedIn,

    /// <summary>By whoever reports, before it had been approved.</summary>
    ReportTakenBack,
    ReportReturned,
    ReportApproved,

    /// <summary>Who reports for a unit in the place of those who usually do; or nobody any more.</summary>
    StandInNamed,

    /// <summary>Units report from then on.</summary>
    RoundOpened,

    /// <summary>What had come into force since was added to an open round.</summary>
    RoundExtended,

    /// <summary>Of a step or of one unit, in an open round.</summary>
    DeadlineMoved,

    /// <summary>The decision on a round of follow-up was registered, and its report stands as it was.</summary>
    RoundLocked,

    /// <summary>A round that had been decided on was opened to be mended.</summary>
    RoundReopened,

    /// <summary>The Word document that reports are dressed by came into place or was changed.</summary>
    ReportTemplateSaved,
    ReportTemplateRemoved,

    /// <summary>A table left as a file.</summary>
    Exported,

    /// <summary>Something of the plan was shared with a guest, drafts and what lies below it too.</summary>
    ElementShared,

    ElementUnshared,

    /// <summary>Somebody who runs the instance may read what is not decided, for some hours.</summary>
    SupportOpened,

    /// <summary>The visitor left before the time was up, or an administrator ended the visit.</summary>
    SupportEnded,

    TenantCreated,
    TenantPaused,
    TenantResumed,

    /// <summary>Put back as it was in a backup: what had happened since is gone, the lines of the trail too.</summary>
    TenantRestored,

    /// <summary>An operator asked for the municipality to be deleted; another has to confirm it.</summary>
    DeletionAsked,

    DeletionWithdrawn,

    /// <summary>A person's name was replaced, in the trail too: its lines were sealed anew.</summary>
    PersonErased,
}
