using System.Web;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Onboarding;

/// <summary>A municipality that has just been let in, and its first administrator, signed in.</summary>
internal sealed class NewMunicipality : IDisposable
{
    public const string Password = "krokiga stigar nio lupiner";

    private NewMunicipality(string slug, Visitor first) => (Slug, First) = (slug, first);

    public string Slug { get; }

    public Visitor First { get; }

    public static async Task<NewMunicipality> Begin(
        Instance instance,
        string area,
        string slug,
        string template = "tom"
    )
    {
        using var drift = await instance.Operator();
        var email = $"forsta@{slug}.example";
        var created = await drift.Submit(
            "/drift/ny-kommun",
            ("areaCode", area),
            ("slug", slug),
            ("template", template),
            ("theme", "Hav"),
            ("editorEmail", email)
        );
        Assert.True(created.Code == 200, $"{created}");
        var first = instance.Visitor();
        await Choose(
            first,
            new Uri(created.Page.QuerySelector("input[readonly]")!.GetAttribute("value")!).PathAndQuery
        );
        await first.SignIn(email, Password);
        return new NewMunicipality(slug, first);
    }

    public static async Task Choose(Visitor visitor, string link) =>
        Assert.Equal(200, (await visitor.Submit(link, ("password", Password), ("repeat", Password))).Code);

    public Task<Reply> Get(string path = "") => First.Get($"/{Slug}{path}");

    /// <summary>Shows what would come of the rows.</summary>
    public Task<Reply> Look(string path, string rows, params (string Name, string Value)[] more) =>
        First.Submit($"/{Slug}{path}", [("pasted", rows), .. more]);

    public Task<Reply> TakeIn(string path, string rows, params (string Name, string Value)[] more) =>
        Look(path, rows, [("ta-in", "ja"), .. more]);

    public void Dispose() => First.Dispose();
}
