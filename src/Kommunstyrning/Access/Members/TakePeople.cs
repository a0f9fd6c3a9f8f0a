using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Access;

/// <summary>
/// Lets many people in from a sheet: good rows are kept, each bad one is named, and the same sheet again changes nothing.
/// Whoever has a place already keeps the roles there are, and gets those of the sheet beside them.
/// </summary>
public sealed class TakePeople(
    KommunDb db,
    InviteMember invite,
    ChangeRoles changeRoles,
    MembersQuery membersQuery,
    UnitsQuery unitsQuery
)
{
    /// <summary>At one time.</summary>
    public const int MostRows = 500;

    /// <summary>Says what <see cref="Run"/> would do, and does nothing. Within the caller's transaction.</summary>
    /// <returns>As <see cref="Run"/>.</returns>
    public Task<Outcome<TakenPeople>> Preview(
        CallerAccess access,
        IReadOnlyList<PersonRow> rows,
        CancellationToken cancel
    ) => db.Rehearse(() => Run(access, rows, cancel), cancel);

    /// <summary>Saves in the caller's transaction.</summary>
    /// <returns>
    /// What was made of each row, at the columns email, name, role and unit; it succeeds though rows are bad. Forbidden (403)
    /// for those who may not administer, and invalid without a field where there are no rows or more than
    /// <see cref="MostRows"/>.
    /// </returns>
    public async Task<Outcome<TakenPeople>> Run(
        CallerAccess access,
        IReadOnlyList<PersonRow> rows,
        CancellationToken cancel
    )
    {
        if (WhyNot(access, rows) is { } refusal)
            return refusal;
        var sheet = new PeopleSheet(await unitsQuery.Run(cancel), rows);
        var members = (await membersQuery.Run(access, cancel)).ToDictionary(
            m => KeyOf(m.Email),
            StringComparer.Ordinal
        );
        var (good, bad, invited) = (new List<GoodRow>(), sheet.Bad.ToList(), new List<InvitedMember>());
        foreach (var person in sheet.Good.GroupBy(r => KeyOf(r.Email), StringComparer.Ordinal))
        {
            var said = person.ToList();
            if (members.TryGetValue(person.Key, out var member))
            {
                var added = await Add(access, member, said, cancel);
                good.AddRange(added.Succeeded ? added.Value : []);
                bad.AddRange(added.Succeeded ? [] : Bad(said, added.Refusals[0]));
                continue;
            }
            var name = said.Select(r => r.Name).FirstOrDefault(n => n.Length > 0);
            var input = new MemberInput(said[0].Email, name, [.. said.Select(r => r.Grant)]);
            var outcome = await invite.Run(access, input, cancel);
            if (outcome.Succeeded)
            {
                invited.Add(outcome.Value);
                good.AddRange(Each(said, _ => RowFate.New));
            }
            else
            {
                bad.AddRange(Bad(said, outcome.Refusals[0]));
            }
        }
        return new TakenPeople(new RowsRead([.. good.OrderBy(g => g.Index)], [.. bad.OrderBy(b => b.Index)]), invited);
    }

    /// <summary>Of the same role twice the second is no news.</summary>
    private static IEnumerable<GoodRow> Each(IEnumerable<ReadPerson> rows, Func<ReadPerson, RowFate> fateOf)
    {
        var given = new HashSet<RoleGrant>();
        foreach (var row in rows)
            yield return new GoodRow(row.Index, given.Add(row.Grant) ? fateOf(row) : RowFate.Same, row.Says);
    }

    private async Task<Outcome<List<GoodRow>>> Add(
        CallerAccess access,
        Member member,
        List<ReadPerson> said,
        CancellationToken cancel
    )
    {
        var news = said.Select(r => r.Grant).Except(member.Grants).Distinct().ToList();
        if (news.Count > 0)
        {
            var all = member.Grants.Concat(news).ToList();
            var changed = await changeRoles.Run(access, member.AccountId, member.Revision, all, cancel);
            if (!changed.Succeeded)
                return Outcome<List<GoodRow>>.Refused(changed.Refusals);
        }
        return Each(said, r => news.Contains(r.Grant) ? RowFate.Changed : RowFate.Same).ToList();
    }

    private static IEnumerable<BadRow> Bad(IEnumerable<ReadPerson> rows, Refusal refusal) =>
        rows.Select(r => new BadRow(r.Index, ColumnOf(refusal), refusal.Sentence));

    /// <summary>As accounts tell addresses apart.</summary>
    private static string KeyOf(string email) => email.Normalize().ToUpperInvariant();

    private static string ColumnOf(Refusal refusal) =>
        refusal.Field is "name" ? "name"
        : refusal.Field.StartsWith("units.", StringComparison.Ordinal) ? "unit"
        : refusal.Field is "roles" ? "role"
        : "email";

    private static Refusal? WhyNot(CallerAccess access, IReadOnlyList<PersonRow> rows) =>
        access.WhyNot(Rights.Administer) ?? RowsRead.WhyNot(rows.Count, MostRows);
}
