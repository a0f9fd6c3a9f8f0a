using System.Globalization;
using System.Text.RegularExpressions;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Onboarding;

/// <summary>Takes a person's name out of one municipality, in its transaction as the owner of the tables.</summary>
internal sealed class ErasureInTenant(KommunDb owner, Trail trail, PersonSearch given, string pseudonym)
{
    /// <summary>Made of other rows: the head of the trail, and what is searched.</summary>
    private static readonly Type[] Follows = [typeof(TrailHead), typeof(SearchableText)];

    private readonly RowWriter writer = new(owner);

    public async Task<Outcome<ErasedIn>> Run(CancellationToken cancel)
    {
        if (!(await new VerifyTrail(owner).Run(cancel)).IsIntact)
            return Refusal.Conflict(
                "",
                $"Händelseloggen i ”{owner.CurrentTenantId}” stämmer inte med sina kontrollsummor (trail verify). Nya kontrollsummor skulle dölja det. Utred det först."
            );
        await writer.Overwrite(cancel);
        var search = given.With(await FormerNames(cancel));
        var (rows, left) = (0, new List<PersonFound>());
        foreach (var type in RowTable.Owned(owner.Model).Where(t => !Follows.Contains(t.ClrType)))
        {
            var table = new RowTable(type);
            foreach (var row in await table.Rows(owner, cancel))
                rows += await Erase(search, table, row, left, cancel) ? 1 : 0;
        }
        // where a text that only people change keeps the name, nobody finds it by that
        await SearchKeeper.Rebuild(owner, cancel, text => search.Names.Aggregate(text, Without));
        var lines = await SealAnew(cancel);
        if (rows > 0)
            trail.Add(
                new TrailNote(TrailKind.PersonErased, pseudonym)
                {
                    Details = [("lines", lines.ToString(CultureInfo.InvariantCulture))],
                }
            );
        var head = await owner.TrailHeads.AsNoTracking().SingleOrDefaultAsync(cancel) ?? new TrailHead();
        return new ErasedIn(
            owner.CurrentTenantId.Value,
            rows,
            $"{head.Number}:{head.Hash}",
            [
                .. left.GroupBy(f => (f.Table, f.Column))
                    .Select(g => new PersonFound(g.Key.Table, g.Key.Column, PersonHit.Text, g.Count())),
            ]
        );
    }

    private string Without(string text, string name) =>
        Regex.Replace(
            text,
            $@"(?<!\w){Regex.Escape(name)}(?!\w)",
            pseudonym,
            RegexOptions.CultureInvariant,
            TimeSpan.FromSeconds(1)
        );

    /// <summary>A line keeps the name that was shown then; whoever has been renamed is found by the id beside it.</summary>
    private async Task<List<string>> FormerNames(CancellationToken cancel)
    {
        var (id, names) = (given.Id, new List<string>());
        names.AddRange(
            await owner.Changes.Where(c => c.ByAccountId == id).Select(c => c.By).Distinct().ToListAsync(cancel)
        );
        names.AddRange(
            await owner.TrailEntries.Where(e => e.ByAccountId == id).Select(e => e.By).Distinct().ToListAsync(cancel)
        );
        names.AddRange(
            await owner.TrailEntries.Where(e => e.SubjectId == id).Select(e => e.Subject).Distinct().ToListAsync(cancel)
        );
        return names;
    }

    private async Task<bool> Erase(
        PersonSearch search,
        RowTable table,
        object row,
        List<PersonFound> left,
        CancellationToken cancel
    )
    {
        var values = new List<(RowColumn, object?)>();
        foreach (var column in table.Columns)
        {
            if (search.In(column, row) is not { } hit)
                continue;
            if (hit == PersonHit.Id && !column.IsNullable)
            {
                await writer.TakeAway(table, row, cancel);
                return true;
            }
            if (hit == PersonHit.Id)
            {
                values.Add((column, null));
                continue;
            }
            var text = (string)column.Of(row)!;
            var replaced = search.Replaced(column, text, pseudonym, PlaceOf(column, row));
            if (!string.Equals(text, replaced, StringComparison.Ordinal))
                values.Add((column, column.ModelFrom(replaced)));
            if (search.IsIn(column, replaced))
                left.Add(new PersonFound(table.Name, column.Name, PersonHit.Text, 1));
        }
        if (values.Count > 0)
            await writer.Set(table, row, values, cancel);
        return values.Count > 0;
    }

    /// <summary>A level or a unit may be called as somebody is: only where people are named is a name a person's.</summary>
    private NamePlace PlaceOf(RowColumn column, object row) =>
        (row, column.Name) switch
        {
            (StartProgress, _) => NamePlace.Word,
            (Change, nameof(Change.Before) or nameof(Change.After)) => NamePlace.Recorded,
            (TrailEntry line, nameof(TrailEntry.Subject)) => line.SubjectId is null || line.SubjectId == given.Id
                ? NamePlace.Whole
                : NamePlace.None,
            (TrailEntry, nameof(TrailEntry.Details)) => NamePlace.Whole,
            _ => PersonSearch.IsOfPeople(column.Name) ? NamePlace.Whole : NamePlace.None,
        };

    /// <summary>From the first line on whose hash is not that of what stands in it any more.</summary>
    /// <returns>How many lines got another hash.</returns>
    private async Task<int> SealAnew(CancellationToken cancel)
    {
        var table = new RowTable(owner.Model.FindEntityType(typeof(TrailEntry))!);
        var (hash, count) = (TrailHash.Beginning, 0);
        var lines = await owner.TrailEntries.AsNoTracking().OrderBy(e => e.Number).ToListAsync(cancel);
        foreach (var line in lines)
        {
            var isUntouched = string.Equals(line.PreviousHash, hash, StringComparison.Ordinal);
            line.PreviousHash = hash;
            hash = TrailHash.Of(line);
            if (isUntouched && string.Equals(line.Hash, hash, StringComparison.Ordinal))
                continue;
            count++;
            await writer.Set(
                table,
                line,
                [(Column(nameof(TrailEntry.PreviousHash)), line.PreviousHash), (Column(nameof(TrailEntry.Hash)), hash)],
                cancel
            );
        }
        if (count > 0)
            await owner.TrailHeads.ExecuteUpdateAsync(set => set.SetProperty(h => h.Hash, hash), cancel);
        return count;

        RowColumn Column(string name) =>
            table.Columns.First(c => string.Equals(c.Name, name, StringComparison.Ordinal));
    }
}
