using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Indicators.ImportPages;

public sealed class ImportTextTests
{
    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(11.4, "11 s")]
    [InlineData(59.6, "1 min")]
    [InlineData(240, "4 min")]
    [InlineData(4_350, "72 min")]
    [InlineData(14_400, "4 tim")]
    public void Times_are_rounded_for_reading(double seconds, string text) =>
        Assert.Equal(text, ImportText.Duration(seconds).Replace('\u00a0', ' '));

    [Fact]
    public void A_selection_is_named_by_what_it_holds()
    {
        Assert.Equal("Hämtning av nyckeltalet N15436", Title(["N15436"], []));
        Assert.Equal("Hämtning av två nyckeltal", Title(["N15436", "N07702"], []));
        Assert.Equal("Hämtning av gruppen G2KG107", Title([], ["G2KG107"]));
        Assert.Equal("Hämtning av en grupp och två nyckeltal", Title(["N15436", "N07702"], ["G2KG107"]));
    }

    [Fact]
    public void What_is_left_is_guessed_from_what_is_done_and_not_from_too_little()
    {
        var run = ImportRows.Run(ImportState.Running);
        run.Plan = new ImportPlan { Slices = [new ImportSlice { ExpectedRows = 100 }] };
        run.Tally = new ImportTally { RowsInSlice = 25, Seconds = 100 };

        // a quarter took 100 seconds, so three quarters take 300
        Assert.Equal("5 min", RunProgress.Left(run).Replace('\u00a0', ' '));
        run.Tally = new ImportTally { RowsInSlice = 2, Seconds = 100 };
        Assert.Equal("", RunProgress.Left(run));
    }

    [Fact]
    public void Nights_are_counted_by_the_day_in_Stockholm_and_without_what_a_person_started()
    {
        var nights = Night.Of([
            Row(new DateTimeOffset(2026, 3, 9, 23, 30, 0, TimeSpan.Zero), ImportTrigger.Schedule, 60),
            Row(
                new DateTimeOffset(2026, 3, 10, 2, 0, 0, TimeSpan.Zero),
                ImportTrigger.Schedule,
                30,
                ImportState.AwaitingReview
            ),
            Row(new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero), ImportTrigger.Person, 900),
            Row(new DateTimeOffset(2026, 3, 9, 1, 0, 0, TimeSpan.Zero), ImportTrigger.Schedule, 11),
        ]);

        Assert.Equal(
            [
                new Night(new DateOnly(2026, 3, 9), 11, ImportState.Done),
                new Night(new DateOnly(2026, 3, 10), 90, ImportState.AwaitingReview),
            ],
            nights
        );
    }

    private static string Title(List<string> indicators, List<string> groups) =>
        ImportText.Title(
            ImportKind.Selection,
            ImportTrigger.Person,
            new ImportSelection { Indicators = indicators, Groups = groups }
        );

    private static RunRow Row(
        DateTimeOffset at,
        ImportTrigger trigger,
        double seconds,
        ImportState state = ImportState.Done
    ) =>
        new(
            Guid.NewGuid(),
            ImportKind.Incremental,
            trigger,
            new ImportSelection(),
            at,
            state,
            new ImportTally { Seconds = seconds },
            null
        );
}
