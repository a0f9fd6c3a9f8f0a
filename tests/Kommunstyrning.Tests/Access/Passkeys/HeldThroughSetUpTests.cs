using System.Net;
using AngleSharp.Dom;
using Kommunstyrning.Access;
using Kommunstyrning.Tests.Access.Factors;
using Kommunstyrning.Tests.Shell;
using Microsoft.EntityFrameworkCore;

namespace Kommunstyrning.Tests.Access.Passkeys;

/// <summary>
/// Somebody has become an administrator while a form lay open and the session ended: what was written comes through signing in
/// and through setting up the second step, and nothing of it is done on the way.
/// </summary>
public sealed class HeldThroughSetUpTests(StrictPasskeyNodes nodes) : IClassFixture<StrictPasskeyNodes>
{
    private const string Kept = "kvar-sedan";

    [Fact]
    public async Task A_form_comes_through_the_codes_as_it_was_sent()
    {
        using var visitor = await nodes.SignedIn("strateg@pitea.example");
        var (form, led) = await Led(visitor, "strateg@pitea.example", "pitea");

        var wrong = await SentForm.Of(led, "")!.With(("code", "12")).Send(visitor);
        var codes = await SentForm.Of(wrong, "")!.With(("code", nodes.Code(FactorNodes.SecretOn(wrong)))).Send(visitor);
        var again = await SentForm.Of(codes, "")!.Send(visitor);

        Assert.Equal((403, 422, 200), (led.Code, wrong.Code, codes.Code));
        Assert.Contains("Det du skrev finns kvar", led.Text, StringComparison.Ordinal);
        Assert.Equal(10, codes.Page.QuerySelectorAll(".codes li").Length);
        await IsThere(again, form, "pitea");
        await nodes.Use<ChangeSecondFactor>(c => c.Reset("strateg@pitea.example", default));
    }

    [Fact]
    public async Task A_form_comes_through_adding_a_passkey_as_it_was_sent()
    {
        using var visitor = await nodes.SignedIn("strateg@lulea.example");
        var (form, led) = await Led(visitor, "strateg@lulea.example", "lulea");
        var toKeys = led.Page.QuerySelector($"main form[action='{PasskeyNodes.Page}']")!;

        var page = await visitor.Post(PasskeyNodes.Page, [.. FormFields.Of(toKeys)]);
        var kept = page.Page.QuerySelector($"form[data-passkey] input[name={Kept}]")!.GetAttribute("value")!;
        var back = await visitor.Post(
            form.Action,
            [.. FormFields.Of(page.Page.QuerySelector($"main form[action='{form.Action}']")!)]
        );
        using var device = new SoftwareAuthenticator();
        var made = device.Make((await PasskeyNodes.AskToAdd(visitor, "Min", DemoPassword.Text)).Body);
        var foreign = await visitor.PostWithToken(PasskeyNodes.Page, ("name", "Min"), ("svar", "{}"), (Kept, kept));
        var remade = device.Make((await PasskeyNodes.AskToAdd(visitor, "Min", DemoPassword.Text)).Body);
        var added = await visitor.PostWithToken(PasskeyNodes.Page, ("name", "Min"), ("svar", remade), (Kept, kept));
        var again = await SentForm.Of(added, "")!.Send(visitor);

        Assert.NotEqual(made, remade);
        Assert.Equal((200, 422, 200), (page.Code, foreign.Code, added.Code));
        Assert.Equal(kept, foreign.Page.QuerySelector($"input[name={Kept}]")!.GetAttribute("value"));
        Assert.Contains("Passnyckeln är tillagd.", added.Text, StringComparison.Ordinal);
        Assert.Contains("Det du skrev finns kvar", back.Text, StringComparison.Ordinal);
        await IsThere(again, form, "lulea");
    }

    [Fact]
    public async Task What_somebody_else_wrote_is_not_opened()
    {
        using var visitor = await nodes.SignedIn("strateg@norrkoping.example");
        var (_, led) = await Led(visitor, "strateg@norrkoping.example", "norrkoping");
        var kept = led.Page.QuerySelector($"input[name={Kept}]")!.GetAttribute("value")!;
        using var other = await nodes.SignedIn("lasare@norrkoping.example");
        var shown = await other.Get("/mitt-konto/tva-steg");

        var codes = await SentForm
            .Of(shown, "/mitt-konto/tva-steg")!
            .With(("code", nodes.Code(FactorNodes.SecretOn(shown))), (Kept, kept))
            .Send(other);

        Assert.True(kept.Length > 100);
        Assert.Equal(200, codes.Code);
        Assert.Null(codes.Page.QuerySelector("main form"));
        Assert.DoesNotContain("Nämnden för", codes.Body, StringComparison.Ordinal);
    }

    /// <summary>Writes, is made an administrator, is signed out, sends, signs in, and goes on to the form.</summary>
    private async Task<(SentForm Form, Reply Led)> Led(Visitor visitor, string email, string slug)
    {
        var form = (await SentForm.At(visitor, $"/{slug}/organisation/ny"))!.With(
            ("name", "Nämnden för \"å\" & <ö>"),
            ("kind", "Committee")
        );
        await nodes.InDatabase(async db =>
        {
            var id = (await db.Accounts.SingleAsync(a => a.Email == email)).Id;
            var place = await db.Memberships.SingleAsync(m => m.AccountId == id);
            place.Grants = [.. place.Grants, new RoleGrant(Role.Administrator)];
            await db.SaveChangesAsync();
        });
        foreach (var cookie in visitor.Cookies.GetCookies(nodes.One.Address).Cast<Cookie>())
            cookie.Expired |= cookie.Name == "kommunstyrning";
        var asked = await form.Send(visitor);
        var signedIn = await SentForm
            .Of(asked, "/logga-in")!
            .With(("email", email), ("password", DemoPassword.Text))
            .Send(visitor);
        Assert.Equal((401, 200), (asked.Code, signedIn.Code));
        return (form, await SentForm.Of(signedIn, "")!.Send(visitor));
    }

    private async Task IsThere(Reply again, SentForm form, string slug)
    {
        Assert.Equal(200, again.Code);
        Assert.Equal(form.Written, SentForm.Of(again, form.Page)!.Written);
        Assert.Contains("inte sparat än", again.Text, StringComparison.Ordinal);
        using var anyone = new Visitor(nodes.One.Address);
        Assert.DoesNotContain(
            "Nämnden för",
            (await anyone.Get($"/{slug}/organisation")).Body,
            StringComparison.Ordinal
        );
    }
}
