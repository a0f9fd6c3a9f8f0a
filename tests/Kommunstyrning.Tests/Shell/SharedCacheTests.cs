using System.Text.RegularExpressions;
using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Tenancy;

namespace Kommunstyrning.Tests.Shell;

/// <summary>A real proxy that keeps answers, in front of the program: a member asks first and a stranger second.</summary>
public sealed partial class SharedCacheTests(Stocked stocked) : IClassFixture<Stocked>
{
    /// <summary>To fetch it leaves a line in it.</summary>
    private const string OwnLine = "/handelselogg.csv";

    [NginxFact]
    public async Task A_stranger_gets_a_strangers_answer_after_a_member_and_the_other_way_round()
    {
        var pitea = new Steered(stocked.Editor, "pitea");
        await pitea.Added("vardering", await pitea.IdOf("Värdegrund"), "Utkast som ingen ser");
        var addresses = EveryAddress.Of(
            stocked.Instance,
            "pitea",
            await Belongings.In(stocked.Instance, pitea, "vision")
        );
        await using var nginx = await Nginx.Before(stocked.Instance.Address);
        using var member = new Visitor(nginx.Address);
        await member.SignIn("redaktor@pitea.example");
        var (differing, kept) = (0, 0);

        foreach (var address in addresses)
        {
            using var stranger = new Visitor(nginx.Address);
            using var straight = stocked.Instance.Visitor();
            var members = await member.Get(address);
            var strangers = await stranger.Get(address);
            var again = await stranger.Get(address);
            var own = await member.Get(address);
            var direct = await straight.Get(address);

            Assert.Equal((address, direct.Code, Same(direct)), (address, strangers.Code, Same(strangers)));
            Assert.Equal((address, direct.Code, Same(direct)), (address, again.Code, Same(again)));
            if (!address.EndsWith(OwnLine, StringComparison.Ordinal))
                Assert.Equal((address, members.Code, Same(members)), (address, own.Code, Same(own)));
            Assert.NotEqual("HIT", own.Header("X-Cache"));
            differing += Same(members) == Same(strangers) ? 0 : 1;
            kept += again.Header("X-Cache") == "HIT" ? 1 : 0;
        }

        Assert.True(differing > 20, $"{differing} differ");
        Assert.True(kept > 15, $"{kept} kept");
    }

    /// <summary>A form's token is another in each answer, as is the secret that an app is offered.</summary>
    private static string Same(Reply reply) => Token().Replace(reply.Body, "");

    [GeneratedRegex(
        "name=\"(__RequestVerificationToken|engangsnyckel|forslag)\" value=\"[^\"]*\"|<code class=\"secret\">[^<]*|<svg class=\"qr\".*?</svg>",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex Token();
}
