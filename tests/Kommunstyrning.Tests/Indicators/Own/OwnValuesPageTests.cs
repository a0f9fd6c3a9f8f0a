using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Indicators.Own;

/// <summary>Values typed, pasted and sent as files: first a preview, then what was good.</summary>
public sealed class OwnValuesPageTests(Instance instance) : IClassFixture<Instance>
{
    private const string Api = "/api/v1/pitea/indicators";

    private static readonly int Last = TimeProvider.System.Today().Year - 1;

    [Fact]
    public async Task A_paste_is_previewed_with_its_bad_rows_and_the_good_are_saved_at_the_second_press()
    {
        var editor = await instance.Editor("pitea");
        var (id, page) = await Added(editor);
        var pasted = $"Period\tVärde\n{Last - 1}\t12,5\n{Last}\tfel\n";

        var preview = await editor.PostWithToken(page, ("revision", "0"), ("pasted", pasted));

        Assert.Equal(200, preview.Code);
        var text = Text.Line(preview.Page.Body!.TextContent);
        Assert.Contains("En rad går att spara: en nya och noll ändrade.", text, StringComparison.Ordinal);
        Assert.Contains("Rad 3. ”fel” går inte att läsa som ett tal i dagar.", text, StringComparison.Ordinal);
        Assert.Contains($"{Last}\tfel", preview.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", await Values(editor, id));

        var saved = await editor.PostWithToken(page, ("revision", "0"), ("pasted", pasted), ("spara", "ja"));

        Assert.Contains("En rad sparades.", Text.Line(saved.Page.Body!.TextContent), StringComparison.Ordinal);
        Assert.Contains($"{Last}\tfel", saved.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{Last - 1} 12.5", await Values(editor, id));
    }

    [Fact]
    public async Task Of_two_who_paste_at_once_the_second_sees_what_the_first_saved_before_anything_is_written_over()
    {
        var editor = await instance.Editor("pitea");
        var other = await instance.Editor("pitea");
        var (id, page) = await Added(editor);
        var (mine, theirs) = ($"{Last}\t12", $"{Last}\t13");
        await other.PostWithToken(page, ("revision", "0"), ("pasted", theirs));
        await editor.PostWithToken(page, ("revision", "0"), ("pasted", mine), ("spara", "ja"));

        var saved = await other.PostWithToken(page, ("revision", "0"), ("pasted", theirs), ("spara", "ja"));
        var late = await other.PostWithToken(page, ("revision", "0"), ("pasted", theirs));

        foreach (var stale in new[] { saved, late })
        {
            Assert.Equal(412, stale.Code);
            Assert.Contains("”Väntan” har ändrats av någon annan", stale.Text, StringComparison.Ordinal);
            Assert.Equal(theirs, stale.Page.QuerySelector("textarea")!.TextContent.Trim());
            Assert.Equal("1", stale.Page.QuerySelector("form.form [name=revision]")!.GetAttribute("value"));
        }
        Assert.Equal($"{Last} 12", await Values(editor, id));
        var preview = await other.PostWithToken(page, ("revision", "1"), ("pasted", theirs));
        Assert.Contains("noll nya och en ändrade", Text.Line(preview.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_pasted_rows_are_answered_in_a_sentence_and_stand_there_still()
    {
        var editor = await instance.Editor("pitea");
        var (id, page) = await Added(editor);
        var pasted = string.Join('\n', Enumerable.Repeat($"{Last}\t12", 10_000));

        var refused = await editor.PostWithToken(page, ("revision", "0"), ("pasted", pasted));

        Assert.Equal(422, refused.Code);
        Assert.Contains(
            "10 000 rader är för många: högst 5 000 tas emot på en gång. Dela upp dem.",
            Text.Line(refused.Text).Replace('\u00a0', ' '),
            StringComparison.Ordinal
        );
        Assert.Equal(10_000, refused.Page.QuerySelector("textarea")!.TextContent.Trim().Split('\n').Length);
        Assert.Equal("", await Values(editor, id));
    }

    private static async Task<(string Id, string Page)> Added(Visitor editor)
    {
        var reply = await editor.Json(
            HttpMethod.Post,
            Api,
            new
            {
                name = "Väntan",
                unit = "dagar",
                decimals = 1,
                kind = "mean",
                period = "year",
            }
        );
        var id = reply.Json["id"]!.ToString();
        return (id, $"/pitea/egna-nyckeltal/{id}/varden");
    }

    private static async Task<string> Values(Visitor visitor, string id) =>
        string.Join(
            ", ",
            (await visitor.Get($"{Api}/{id}/values")).Json.AsArray().Select(v => $"{v!["period"]} {v["value"]}")
        );
}
