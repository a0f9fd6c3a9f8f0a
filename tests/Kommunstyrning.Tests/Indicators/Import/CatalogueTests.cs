using Kommunstyrning.Indicators;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Indicators;

public sealed class CatalogueTests
{
    private static Task<List<string>> Notices(Importing importing) =>
        importing.Read(db =>
            db.Notices.OrderBy(n => n.Kind).Select(n => $"{n.Kind} {n.IndicatorId}: {n.Sentence}").ToListAsync()
        );

    [Fact]
    public async Task What_is_retitled_ended_removed_and_returned_is_noticed()
    {
        await using var importing = await Importing.Start();
        importing.Source.Retitle("N99101", "Nettokostnad för verksamheten, kr/inv");
        importing.Source.Retitle("N99502", "Brukarbedömning hemtjänst, helhetssyn, andel (%) nöjda (-2025)");
        importing.Source.RemoveKpi("N99751");

        await importing.Run(Importing.OfChosen);

        Assert.Equal(
            [
                "Ended N99502: Namnet slutar med (-2025). Serien får inga fler värden.",
                "Removed N99751: Finns inte längre hos Kolada. Våra värden ligger kvar och märks.",
                "Retitled N99101: Tidigare: ”Nettokostnad för kommunens verksamheter, kr/inv”.",
            ],
            await Notices(importing)
        );
        var ended = await importing.Read(db => db.Indicators.SingleAsync(i => i.Id == "N99502"));
        Assert.Equal((2025, "%", 1), (ended.EndedYear, ended.Unit, ended.Decimals));
    }

    [Fact]
    public async Task The_values_of_an_indicator_that_is_removed_stay()
    {
        await using var importing = await Importing.Start();
        var before = await importing.Value("N99101", "2581", 2019);
        importing.Source.RemoveKpi("N99101");

        var run = await importing.Run(Importing.OfChosen);

        Assert.Equal(ImportState.Done, run.State);
        Assert.Equal(before, await importing.Value("N99101", "2581", 2019));
    }

    [Fact]
    public async Task The_first_fetch_notices_nothing()
    {
        await using var importing = await Importing.Start();

        Assert.Empty(await Notices(importing));
    }

    [Fact]
    public async Task A_correction_outlives_the_next_fetch()
    {
        await using var importing = await Importing.Start();
        await importing.Read(db =>
            db.Indicators.Where(i => i.Id == "N99101")
                .ExecuteUpdateAsync(set =>
                    set.SetProperty(i => i.CorrectedDirection, Direction.Lower)
                        .SetProperty(i => i.CorrectedUnit, "kronor")
                )
        );

        await importing.Run(Importing.OfChosen);

        var indicator = await importing.Read(db => db.Indicators.SingleAsync(i => i.Id == "N99101"));
        Assert.Equal(
            (Direction.Lower, "kronor", "kr/inv"),
            (indicator.Direction, indicator.Unit, indicator.GuessedUnit)
        );
    }

    [Fact]
    public async Task Areas_keep_their_places_and_groups_remember_who_was_in_them()
    {
        await using var importing = await Importing.Start();
        var places = await importing.Read(db => db.Areas.ToDictionaryAsync(a => a.Code, a => a.Position));
        var group = await importing.Read(db => db.AreaGroups.FirstAsync(g => g.FocusCode == "2581"));
        var yesterday = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-1);
        var seven = await importing.Read(db => db.AreaGroupMembers.Where(m => m.GroupId == group.Id).ToListAsync());
        await importing.Read(db => db.AreaGroupMembers.Where(m => m.GroupId == group.Id).ExecuteDeleteAsync());
        await importing.Read(async db =>
        {
            db.AreaGroupMembers.AddRange(
                seven.Select(m => new AreaGroupMember
                {
                    GroupId = m.GroupId,
                    AreaCode = m.AreaCode,
                    Since = yesterday,
                })
            );
            return await db.SaveChangesAsync();
        });
        var stays = seven[0].AreaCode;
        importing.Source.SetMembers(group.Id, [stays, "0114"]);

        await importing.Run(Importing.OfChosen);

        var members = await importing.Read(db => db.AreaGroupMembers.Where(m => m.GroupId == group.Id).ToListAsync());
        Assert.Equal(8, members.Count);
        Assert.Equal(
            [stays, "0114"],
            members.Where(m => m.Until is null).OrderBy(m => m.Since).Select(m => m.AreaCode)
        );
        Assert.Equal(7, seven.Count);
        Assert.Equal(places, await importing.Read(db => db.Areas.ToDictionaryAsync(a => a.Code, a => a.Position)));
    }
}
