using Kommunstyrning.Store;
using Kommunstyrning.Tests.Access.Factors;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Access.AuditTrail;

/// <summary>What somebody does with the own second factor leaves one line each, and half a sign-in none.</summary>
public sealed class FactorLineTests(FactorNodes nodes) : IClassFixture<FactorNodes>
{
    private const string Email = "analytiker@norrkoping.example";
    private const string Page = "/mitt-konto/tva-steg";

    [Fact]
    public async Task The_factor_has_its_lines_and_a_sign_in_is_told_when_the_code_is_given()
    {
        byte[] secret = [];
        await Leaves(
            [TrailKind.SignedIn, TrailKind.FactorSetUp],
            async () => (secret, _) = await nodes.SetUp(Email, keep: true)
        );
        var browser = nodes.Kept!;
        using var other = new Visitor(nodes.Other.Address);
        nodes.Clock.Advance(TimeSpan.FromMinutes(2));

        await Leaves([], () => FactorNodes.Password(other, Email));
        await Leaves([TrailKind.SignedIn], () => FactorNodes.Give(other, nodes.Code(secret, 0)));
        nodes.Clock.Advance(TimeSpan.FromMinutes(2));
        await Leaves(
            [TrailKind.RecoveryCodesRenewed],
            () => browser.Submit(Page, ("present", DemoPassword.Text), ("code", nodes.Code(secret, 0)))
        );
        var form = (await SentForm.At(browser, Page))! with { Action = $"{Page}/stang-av" };
        nodes.Clock.Advance(TimeSpan.FromMinutes(2));
        await Leaves(
            [TrailKind.FactorRemoved],
            () => form.With(("present", DemoPassword.Text), ("code", nodes.Code(secret, 0))).Send(browser)
        );
    }

    private async Task Leaves(TrailKind[] kinds, Func<Task> act)
    {
        var lines = await Written.By(nodes.One.Services, "norrkoping", act);
        Assert.Equal(kinds, lines.Select(l => l.Kind));
    }
}
