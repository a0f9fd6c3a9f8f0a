using AngleSharp.Dom;
using Kommunstyrning.Indicators;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>Saved comparisons through their pages: who sees them, what can be saved, and when values count as changed.</summary>
public sealed class SavedComparisonTests(Stocked stocked) : IClassFixture<Stocked>
{
    [Fact]
    public async Task It_is_saved_listed_renamed_and_removed()
    {
        var address = (await Save("Behöriga", "/pitea/jamfor/N15419?kon=K", "Följs varje vår.\nAv nämnden.")).Location;
        using var reader = await stocked.Instance.Reader("pitea");

        var list = await reader.Get("/pitea/sparade");
        var link = list.Page.QuerySelectorAll(".kept h2 a").Single(a => a.TextContent == "Behöriga");
        Assert.Equal("/pitea/jamfor/N15419?kon=K", link.GetAttribute("href"));
        Assert.Contains("Sparad av Redaktör i Piteå", list.Text, StringComparison.Ordinal);
        var shared = await reader.Get(address);
        Assert.Contains("Av nämnden.", shared.Text, StringComparison.Ordinal);
        // to watch it is the one thing that a reader does there
        Assert.Equal(
            ["/pitea/notiser/bevaka"],
            shared.Page.QuerySelectorAll("main form").Select(f => f.GetAttribute("action"))
        );

        Assert.Equal(302, (await stocked.Editor.Submit(address, ("title", "Behöriga flickor"))).Code);
        Assert.Equal("Behöriga flickor", (await reader.Get(address)).Page.QuerySelector("h1")!.TextContent);
        Assert.Equal(412, (await stocked.Editor.PostWithToken($"{address}/ta-bort", ("revision", "0"))).Code);
        Assert.Equal(302, (await stocked.Editor.PostWithToken($"{address}/ta-bort", ("revision", "1"))).Code);
        Assert.Equal(404, (await reader.Get(address)).Code);
    }

    [Theory]
    [InlineData("title", "", "Ge jämförelsen ett namn, med högst 120 tecken.")]
    [InlineData("title", "121", "Ge jämförelsen ett namn, med högst 120 tecken.")]
    [InlineData("note", "601", "Anteckningen får vara högst 600 tecken. Korta den.")]
    [InlineData("address", "/lulea/jamfor/N15419", "Adressen är ingen sida med jämförelser i den här kommunen.")]
    [InlineData("address", "//ond.example", "Adressen är ingen sida med jämförelser i den här kommunen.")]
    [InlineData("address", "/pitea/jamfor/N15420", "N15420 har inga värden här.")]
    [InlineData("address", "/pitea/jamfor/N15419?ar=1900", "N15419 har inga värden här.")]
    public async Task What_cannot_be_saved_is_refused(string field, string value, string sentence)
    {
        (string Name, string Value)[] good = [("title", "Duger"), ("note", ""), ("address", "/pitea/jamfor/N15419")];
        var written = int.TryParse(value, out var length) ? new string('å', length) : value;
        var before = await stocked.Instance.Everything();

        var reply = await stocked.Editor.Submit(
            "/pitea/sparade/ny",
            [.. good.Where(f => f.Name != field), (field, written)]
        );

        Assert.Equal(422, reply.Code);
        Assert.Contains(sentence, reply.Page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await stocked.Instance.Everything());
    }

    [Fact]
    public async Task Another_municipality_sees_none_of_it()
    {
        var address = (await Save("Piteås egen", "/pitea/jamfor/N15419")).Location;
        using var other = await stocked.Instance.Editor("lulea");
        var atLulea = address.Replace("/pitea/", "/lulea/", StringComparison.Ordinal);

        Assert.Equal(404, (await other.Get(atLulea)).Code);
        Assert.Equal(403, (await other.Get(address)).Code);
        Assert.Equal(302, (await stocked.Get(address)).Code);
        Assert.DoesNotContain("Piteås egen", (await other.Get("/lulea/sparade")).Text, StringComparison.Ordinal);
        Assert.Equal(404, (await other.PostWithToken($"{atLulea}/ta-bort", ("revision", "0"))).Code);
        Assert.Equal(200, (await stocked.Editor.Get(address)).Code);
    }

    [Fact]
    public async Task A_reader_cannot_save()
    {
        using var reader = await stocked.Instance.Reader("pitea");

        var reply = await reader.PostWithToken(
            "/pitea/sparade/ny",
            ("title", "Min"),
            ("address", "/pitea/jamfor/N15419")
        );

        Assert.Equal(403, reply.Code);
    }

    [Fact]
    public async Task It_is_marked_when_the_values_that_it_shows_are_others_and_only_then()
    {
        var shown = (await Save("Visar 2019", "/pitea/jamfor/N15419?ar=2019")).Location;
        var women = (await Save("Visar kvinnor", "/pitea/jamfor/N15419?kon=K")).Location;
        Assert.False(await IsChanged(shown));

        await Replace([80.5, 75.25, 0, double.NaN, double.NaN, double.NaN]);
        Assert.False(await IsChanged(shown));

        await Replace([80.5, 75.25, 0.5]);
        Assert.True(await IsChanged(shown));
        Assert.False(await IsChanged(women));
        var list = (await stocked.Editor.Get("/pitea/sparade")).Page.QuerySelectorAll(".kept > li");
        Assert.NotNull(list.Single(li => Names(li, "Visar 2019")).QuerySelector(".changed"));
        Assert.Null(list.Single(li => Names(li, "Visar kvinnor")).QuerySelector(".changed"));

        Assert.Equal(302, (await stocked.Editor.PostWithToken($"{shown}/stamm-av", ("revision", "0"))).Code);
        Assert.False(await IsChanged(shown));
    }

    private Task<Reply> Save(string title, string address, string note = "") =>
        stocked.Editor.Submit(
            $"/pitea/sparade/ny?adress={Uri.EscapeDataString(address)}",
            ("title", title),
            ("note", note)
        );

    private static bool Names(IElement entry, string title) => entry.QuerySelector("h2")!.TextContent == title;

    private async Task<bool> IsChanged(string address) =>
        (await stocked.Editor.Get(address)).Text.Contains("Värdena har ändrats", StringComparison.Ordinal);

    /// <summary>A new revision of all areas' values of N15419 in 2019.</summary>
    private Task Replace(double[] values) =>
        stocked.Tell(async db =>
        {
            var current = await db.Panels.SingleAsync(p =>
                p.IndicatorId == "N15419" && p.Year == 2019 && p.Gender == Gender.Total && p.State == PanelState.Current
            );
            current.State = PanelState.Former;
            await db.SaveChangesAsync();
            db.Add(
                new Panel
                {
                    IndicatorId = "N15419",
                    Year = 2019,
                    Gender = Gender.Total,
                    Revision = current.Revision + 1,
                    State = PanelState.Current,
                    Values = PackedValues.Pack(values),
                    Count = values.Count(v => !double.IsNaN(v)),
                    FetchedAt = current.FetchedAt,
                    RunId = Guid.Empty,
                }
            );
            (await db.DataVersions.SingleAsync()).Number++;
        });
}
