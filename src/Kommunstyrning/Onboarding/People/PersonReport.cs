using Kommunstyrning.Access;
using Kommunstyrning.Store;

namespace Kommunstyrning.Onboarding;

/// <summary>Everything that the instance holds about one person.</summary>
/// <param name="Rows">Rows that hang on the account, by table; those that are told of one by one as well.</param>
/// <param name="Municipalities">Those in which something names the person, a place there or not.</param>
public sealed record PersonReport(
    PersonAccount Account,
    IReadOnlyList<PersonPlace> Places,
    IReadOnlyList<PersonPasskey> Passkeys,
    IReadOnlyList<PersonSession> Sessions,
    IReadOnlyList<PersonLetter> Letters,
    IReadOnlyDictionary<string, int> Rows,
    IReadOnlyList<PersonInTenant> Municipalities
);

/// <param name="SecondFactorSince">Null without one.</param>
public sealed record PersonAccount(
    Guid Id,
    string Email,
    string Name,
    bool IsOperator,
    bool IsIndicatorAnalyst,
    bool IsClosed,
    bool HasPassword,
    DateTimeOffset? SecondFactorSince
);

/// <param name="Letters">How soon the person has chosen to be told what by mail.</param>
/// <param name="OpenedAt">When the person's page there was last opened; null where it has not been.</param>
public sealed record PersonPlace(
    string Slug,
    string Name,
    IReadOnlyList<RoleGrant> Roles,
    DateTimeOffset Since,
    IReadOnlyDictionary<LetterGroup, LetterPace> Letters,
    DateTimeOffset? OpenedAt
);

/// <param name="Name">The person's own word for it.</param>
/// <param name="UsedAt">Null before the first time.</param>
public sealed record PersonPasskey(string Name, DateTimeOffset CreatedAt, DateTimeOffset? UsedAt);

/// <param name="Client">What the browser said of itself.</param>
public sealed record PersonSession(
    DateTimeOffset CreatedAt,
    DateTimeOffset SeenAt,
    DateTimeOffset? EndedAt,
    string Client
);

/// <param name="Slug">Null for a letter about the account alone.</param>
public sealed record PersonLetter(LetterKind Kind, LetterState State, DateTimeOffset WrittenAt, string? Slug);

/// <param name="Trail">Lines that the person left, and those about the person.</param>
/// <param name="Found">Where else something names the person.</param>
public sealed record PersonInTenant(
    string Slug,
    string Name,
    IReadOnlyList<PersonLine> Trail,
    IReadOnlyList<PersonFound> Found
);

/// <param name="IsBy">The person acted; otherwise it was done to the person.</param>
public sealed record PersonLine(long Number, DateTimeOffset At, TrailKind Kind, bool IsBy);

/// <param name="Rows">How many rows of the table have it in that column.</param>
public sealed record PersonFound(string Table, string Column, PersonHit By, int Rows);
