using Kommunstyrning.Search;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.FollowUp;

/// <summary>What is found of follow-up: rounds that the reader may know of, what was decided last, and what members write.</summary>
internal sealed class SearchedRounds(KommunDb db, RoundsQuery roundsQuery) : ISearchScope
{
    public Task<IReadOnlyList<SeenRows>> Seen(CallerAccess access, CancellationToken cancel)
    {
        var rounds = roundsQuery.Seen(access);
        var open = rounds.Where(r => r.State == RoundState.Open);
        List<SeenRows> seen =
        [
            new(SearchableKind.Round, rounds.Select(r => r.Id)),
            new(
                SearchableKind.DecidedReport,
                db.RoundEditions.Where(e => rounds.Any(r => r.Id == e.RoundId && r.Edition == e.Number))
                    .Select(e => e.Id)
            ),
        ];
        if (access.SeesDrafts)
        {
            seen.Add(
                new(
                    SearchableKind.UnitReport,
                    db.GoalReports.Where(g => open.Any(r => r.Id == g.RoundId)).Select(g => g.Id)
                )
            );
            seen.Add(
                new(
                    SearchableKind.UnitReport,
                    db.UnitReports.Where(u => open.Any(r => r.Id == u.RoundId)).Select(u => u.Id)
                )
            );
        }
        return Task.FromResult<IReadOnlyList<SeenRows>>(seen);
    }

    public async Task<IReadOnlyDictionary<Guid, StandsUnder>> Under(
        CallerAccess access,
        IReadOnlyList<SearchableText> found,
        CancellationToken cancel
    )
    {
        var rows = found.Select(f => f.RowId).ToList();
        var editions =
            from edition in db.RoundEditions
            join round in db.Rounds on edition.RoundId equals round.Id
            where rows.Contains(edition.Id)
            select new
            {
                edition.Id,
                round.Name,
                IsExample = false,
            };
        var goals =
            from goal in db.GoalReports
            join round in db.Rounds on goal.RoundId equals round.Id
            where rows.Contains(goal.Id)
            select new
            {
                goal.Id,
                round.Name,
                round.IsExample,
            };
        var units =
            from unit in db.UnitReports
            join round in db.Rounds on unit.RoundId equals round.Id
            where rows.Contains(unit.Id)
            select new
            {
                unit.Id,
                round.Name,
                round.IsExample,
            };
        return await editions
            .Concat(goals)
            .Concat(units)
            .ToDictionaryAsync(r => r.Id, r => new StandsUnder(r.Name, r.IsExample), cancel);
    }
}
