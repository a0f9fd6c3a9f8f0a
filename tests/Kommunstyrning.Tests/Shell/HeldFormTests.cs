using System.Net;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Tenancy;

namespace Kommunstyrning.Tests.Shell;

/// <summary>A form that is sent after the session has ended keeps what was written in it through signing in.</summary>
public sealed class HeldFormTests(Instance instance) : IClassFixture<Instance>
{
    private const string Password = "prova-kommunstyrning";

    [Theory]
    [InlineData("pitea", "strategi")]
    [InlineData("lulea", "inriktning")]
    public async Task Every_form_comes_back_as_it_was_sent_after_signing_in_and_nothing_is_written(
        string slug,
        string level
    )
    {
        var town = new Steered(await instance.Editor(slug), slug);
        var theirs = await Belongings.In(instance, town, level) with
        {
            Element = (await town.Elements()).First(e => e.Says("state") == "draft").Says("id"),
        };
        var walked = 0;
        foreach (var page in SentForm.Pages(instance, slug, theirs, level))
        {
            using var editor = await instance.Editor(slug);
            var shown = await editor.Get(page);
            if (shown.Code != 200 || SentForm.Of(shown, page)?.Filled(shown) is not { } form)
                continue;
            var before = await instance.EverythingButTheTrail();
            EndSession(editor);

            var asked = await form.Send(editor);
            var signedIn = await SentForm
                .Of(asked, "/logga-in")!
                .With(("email", $"redaktor@{slug}.example"), ("password", Password))
                .Send(editor);
            var again = await SentForm.Of(signedIn, "")!.Send(editor);

            Assert.True(asked.Code == 401, $"{page} {asked}");
            Assert.DoesNotContain("rad", asked.Location);
            Assert.True(signedIn.Code == 200, $"{page} {signedIn}");
            Assert.True(again.Code == 200, $"{page} {again}");
            Assert.Equal(form.Written, SentForm.Of(again, page)!.Written);
            Assert.Contains("inte sparat än", again.Text);
            Assert.Equal(before, await instance.EverythingButTheTrail());
            walked++;
        }
        Assert.True(walked >= 12, $"{walked} forms");
    }

    /// <summary>In another window of the same browser; whoever else did so sees nothing of it.</summary>
    [Theory]
    [InlineData("redaktor@pitea.example", true)]
    [InlineData("lasare@pitea.example", false)]
    public async Task What_waits_in_a_form_of_signing_in_is_shown_to_whoever_has_signed_in_beside_it(
        string email,
        bool isTheirs
    )
    {
        using var editor = await instance.Editor("pitea");
        var form = (await SentForm.At(editor, "/pitea/organisation/ny"))!.With(("name", "Nämnden som väntade"));
        EndSession(editor);
        var waiting = SentForm.Of(await form.Send(editor), "/logga-in")!;
        await editor.SignIn(email);

        var told = await waiting.With(("email", email), ("password", Password)).Send(editor);

        if (!isTheirs)
        {
            Assert.DoesNotContain("Nämnden som väntade", told.Body);
            return;
        }
        Assert.Equal(200, told.Code);
        Assert.Contains("Nu är du inloggad igen", told.Text);
        var again = await SentForm.Of(told, "")!.Send(editor);
        Assert.Equal(form.Written, SentForm.Of(again, "/pitea/organisation/ny")!.Written);
    }

    [Fact]
    public async Task Another_account_that_signs_in_sees_nothing_of_what_was_written()
    {
        using var editor = await instance.Editor("pitea");
        var form = (await SentForm.At(editor, "/pitea/organisation/ny"))!.With(("name", "Hemlig nämnd"));
        EndSession(editor);

        var asked = await form.Send(editor);
        var wrong = await SentForm
            .Of(asked, "/logga-in")!
            .With(("email", "redaktor@pitea.example"), ("password", "fel"))
            .Send(editor);
        var other = await SentForm
            .Of(wrong, "/logga-in")!
            .With(("email", "redaktor@lulea.example"), ("password", Password))
            .Send(editor);

        Assert.DoesNotContain("Hemlig nämnd", asked.Body);
        Assert.Equal(422, wrong.Code);
        Assert.Equal(302, other.Code);
        Assert.DoesNotContain("Hemlig", other.Location);
    }

    [Theory]
    [InlineData("pitea")]
    [InlineData("lulea")]
    public async Task A_form_whose_token_no_longer_counts_comes_back_as_it_was_sent(string slug)
    {
        using var editor = await instance.Editor(slug);
        var form = (await SentForm.At(editor, $"/{slug}/organisation/ny"))!
            .With(("name", "Sen nämnd"), ("kind", "Committee"))
            .With(("__RequestVerificationToken", "gammalt"));
        var before = await instance.EverythingButTheTrail();

        var held = await form.Send(editor);
        var again = await SentForm.Of(held, "")!.Send(editor);

        Assert.Equal((400, 200), (held.Code, again.Code));
        Assert.Equal(form.Written, SentForm.Of(again, "")!.Written);
        Assert.Equal(before, await instance.EverythingButTheTrail());
    }

    [Fact]
    public async Task Nothing_is_held_of_what_another_site_sends_or_of_a_form_that_is_not_ours()
    {
        using var editor = await instance.Editor("pitea");
        using var other = await instance.Editor("lulea");
        var form = (await SentForm.At(editor, "/pitea/organisation/ny"))!.With(("name", "Främmande"));
        var theirs = (await SentForm.At(other, "/lulea/organisation/ny"))!.Fields.Single(f => f.Key == "engangsnyckel");
        EndSession(editor);

        var crossSite = await editor.Send(
            HttpMethod.Post,
            form.Action,
            new FormUrlEncodedContent(form.Fields),
            ("Sec-Fetch-Site", "cross-site")
        );
        var keyless = await form.Without("engangsnyckel").Send(editor);
        using var member = await instance.Editor("pitea");
        var anothers = await form.With(("engangsnyckel", theirs.Value), ("__RequestVerificationToken", "gammalt"))
            .Send(member);

        Assert.Equal((302, 302, 400), (crossSite.Code, keyless.Code, anothers.Code));
        Assert.DoesNotContain("Främmande", crossSite.Location + keyless.Location + anothers.Body);
    }

    [Fact]
    public async Task A_button_that_was_pressed_after_the_session_had_ended_does_nothing_until_it_is_pressed_again()
    {
        var town = new Steered(await instance.Editor("norrkoping"), "norrkoping");
        using var editor = await instance.Editor("norrkoping");
        var button = (await editor.Get("/norrkoping/modell")).Page.QuerySelector("form[action$='/ny-version']")!;
        List<KeyValuePair<string, string>> fields = [.. FormFields.Of(button)];
        var before = await instance.EverythingButTheTrail();
        EndSession(editor);

        var asked = await editor.Post("/norrkoping/modell/ny-version", fields);
        var signedIn = await SentForm
            .Of(asked, "/logga-in")!
            .With(("email", "redaktor@norrkoping.example"), ("password", Password))
            .Send(editor);
        var again = await SentForm.Of(signedIn, "")!.Send(editor);

        Assert.Equal(200, again.Code);
        Assert.Contains("tryck på knappen en gång till", again.Text);
        Assert.Equal(before, await instance.EverythingButTheTrail());
        Assert.Single((await town.Editor.Get($"{town.Api}/models")).Json.AsArray());
    }

    private void EndSession(Visitor visitor)
    {
        foreach (var cookie in visitor.Cookies.GetCookies(instance.Address).Cast<Cookie>())
            cookie.Expired |= cookie.Name == "kommunstyrning";
    }
}
