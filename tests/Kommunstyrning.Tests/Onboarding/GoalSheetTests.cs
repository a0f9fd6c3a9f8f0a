using Kommunstyrning.Tests.Steering.Targets;
using static Kommunstyrning.Tests.Onboarding.SheetReplies;

namespace Kommunstyrning.Tests.Onboarding;

/// <summary>A plan out of a sheet, with the indicators that it names.</summary>
[Collection(Targeted.Name)]
public sealed class GoalSheetTests(Targeted targeted)
{
    private const string Goals = "/del/ark";

    [Fact]
    public async Task Goals_hang_together_are_tied_to_indicators_by_name_and_come_as_drafts_once()
    {
        using var lund = await NewMunicipality.Begin(targeted.Instance, "1281", "lund", "norrkoping");
        const string rows =
            "Mål\tNivå\tNyckeltal\tUtgångsår\tUtgångsvärde\tMålår\tMålvärde\tText\tBidrar med\n"
            + "Fler blir nöjda\t\tN77701\t2022\t70,5\t2030\t97 %\tDen som vill kan.\tFler trivs\n"
            + "Lund 2050\tVision\t\t\t\t\t\tHär ryms fler.\n"
            + "Fel väg\t\tN77701\t2030\t70\t2022\t90\t\tNågot\n"
            + "Vad då\t\tAndel nöjda\t\t\t\t\t\tNågot\n"
            + "Utan mått\t\t\t2022\t1\t2030\t2\t\n"
            + "Ingen nivå\tMaskin\t\t\t\t\t\t\n"
            + "\t\t\t\t\t\t\tBara text\n";
        var before = await targeted.Instance.Everything();

        var look = await lund.Look(Goals, rows);
        Assert.Equal("2 av 7 rader går att ta in. Fem behöver rättas.", Heading(look));
        Assert.Equal(before, await targeted.Instance.Everything());
        Assert.Equal(["Rad 4", "Rad 5", "Rad 6", "Rad 7", "Rad 8"], Faults(look).Select(f => f.Split(':')[0]));
        Assert.Contains("Inget nyckeltal heter just ”Andel nöjda”", look.Text, StringComparison.Ordinal);
        Assert.Contains(
            look.Page.QuerySelectorAll("select[name='fix.5.indicator'] option"),
            o => o.TextContent.StartsWith("N77701 ", StringComparison.Ordinal)
        );

        var taken = await lund.TakeIn(Goals, rows, ("fix.5.indicator", "Utan nyckeltal"));
        Assert.Equal("Tre rader är intagna. Fyra behöver rättas.", Heading(taken));
        var elements = (await lund.First.Get("/api/v1/lund/elements")).Json.AsArray();
        Assert.Equal(
            ["Fler blir nöjda draft", "Lund 2050 draft", "Vad då draft"],
            elements.Select(e => $"{e!["title"]} {e["state"]}").Order(StringComparer.Ordinal)
        );
        var goal = elements.Single(e => string.Equals($"{e!["title"]}", "Fler blir nöjda", StringComparison.Ordinal))![
            "id"
        ];
        Assert.Contains("97,0", (await lund.Get($"/del/{goal}")).Text, StringComparison.Ordinal);

        await lund.First.Submit($"/lund{Goals}", ("kasta", "ja"));
        var after = await targeted.Instance.Everything();
        await lund.TakeIn(Goals, rows.Split("Fel väg", StringSplitOptions.None)[0]);
        Assert.Equal(after, await targeted.Instance.Everything());
    }
}
