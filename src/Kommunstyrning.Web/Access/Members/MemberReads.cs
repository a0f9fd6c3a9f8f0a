using Kommunstyrning.Access;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Organisation;

namespace Kommunstyrning.Web.Access.Members;

/// <summary>What the page of a member is made from.</summary>
public sealed record MemberReads(
    MembersQuery Members,
    UnitsQuery Units,
    LastLetterQuery Letters,
    Outbox Outbox,
    GuestsQuery Guests
);
