using Kommunstyrning.Access;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.FollowUp;

/// <summary>Whoever reports is told by letter that a report has come back, in generic words.</summary>
public sealed class ReportLetterTests : IAsyncLifetime
{
    private readonly Instance instance = new()
    {
        Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:From"] = "styrning@kommun.example",
            ["Mail:Security"] = "None",
        },
    };

    public Task InitializeAsync() => instance.InitializeAsync();

    public Task DisposeAsync() => instance.DisposeAsync();

    [Fact]
    public async Task Those_who_report_for_the_unit_get_a_letter_each_when_it_is_sent_back_and_others_none()
    {
        var round = await ARound.Opened(instance, (ARound.Committee, [$"+{ARound.Homes}"]));
        using var reporter = await instance.SignedIn("rapportor@lulea.example");
        using var strategist = await instance.SignedIn("strateg@lulea.example");
        await round.Press(reporter, ARound.Committee, "lamna-in");

        await round.Press(strategist, ARound.Committee, "skicka-tillbaka", ("comment", "Hemligt skäl"));

        var letters = await round.Read(db =>
            db.Set<Letter>()
                .Where(l => l.Kind == LetterKind.ReportReturned)
                .Join(db.Accounts, l => l.AccountId, a => a.Id, (l, a) => a.Email)
                .ToListAsync()
        );
        Assert.Equal(
            ["rapportor@lulea.example", "sammanstallare@lulea.example"],
            letters.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Whoever_is_named_as_stand_in_gets_a_letter_once_and_nobody_does_when_it_ends()
    {
        var round = await ARound.Opened(instance, (ARound.Committee, [ARound.Homes]));
        using var strategist = await instance.SignedIn("strateg@lulea.example");

        foreach (var email in new[] { "lasare@lulea.example", "lasare@lulea.example", "" })
            Assert.Equal(302, (await round.Press(strategist, ARound.Committee, "ersattare", ("email", email))).Code);

        var letters = await round.Read(db =>
            db.Set<Letter>()
                .Where(l => l.Kind == LetterKind.StandInNamed)
                .Join(db.Accounts, l => l.AccountId, a => a.Id, (l, a) => a.Email)
                .ToListAsync()
        );
        Assert.Equal(["lasare@lulea.example"], letters);
    }
}
