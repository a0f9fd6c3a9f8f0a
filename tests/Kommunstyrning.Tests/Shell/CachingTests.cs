using Kommunstyrning.Tests.Indicators;
using Kommunstyrning.Tests.Steering;
using Kommunstyrning.Tests.Tenancy;

namespace Kommunstyrning.Tests.Shell;

/// <summary>Who may keep what: every address, with a cookie and without.</summary>
public sealed class CachingTests(Stocked stocked) : IClassFixture<Stocked>
{
    /// <summary>As the client orders its words.</summary>
    private const string Nobody = "no-store, private";

    private async Task<IReadOnlyList<string>> Addresses() =>
        EveryAddress.Of(
            stocked.Instance,
            "pitea",
            await Belongings.In(stocked.Instance, new Steered(stocked.Editor, "pitea"), "vision")
        );

    [Fact]
    public async Task Nobody_may_keep_what_goes_to_somebody_with_a_cookie()
    {
        var answered = 0;

        foreach (var address in await Addresses())
        {
            foreach (
                var reply in new[]
                {
                    await stocked.Editor.Get(address),
                    await stocked.Operator.Get(address),
                    await stocked.Get(address, ("Cookie", "kommunstyrning=ogiltig")),
                    await stocked.Get(address, ("Authorization", "Bearer ogiltig")),
                }
            )
            {
                Assert.Equal((address, Nobody), (address, reply.Header("Cache-Control")));
                Assert.True(reply.Code < 500, $"{address} {reply}");
                answered += reply.Code == 200 ? 1 : 0;
            }
        }

        Assert.True(answered > 200, $"{answered}");
    }

    [Fact]
    public async Task What_strangers_share_says_how_long_and_by_what_it_varies()
    {
        var shared = 0;

        foreach (var address in await Addresses())
        {
            using var stranger = stocked.Instance.Visitor();
            var reply = await stranger.Get(address);
            var path = address.Split('?')[0];
            var isOpen =
                path.StartsWith("/openapi/", StringComparison.Ordinal)
                || path.StartsWith("/.well-known/", StringComparison.Ordinal)
                || path.StartsWith("/api/v1/indicators/", StringComparison.Ordinal)
                || path.StartsWith("/api/v1/areas/", StringComparison.Ordinal)
                || path.StartsWith("/pitea/oppna-data/", StringComparison.Ordinal)
                || path.StartsWith("/pitea/fragor.", StringComparison.Ordinal);
            var isPicture = Path.GetExtension(path) is ".svg" or ".png";
            var lifetime = path.StartsWith("/pitea/", StringComparison.Ordinal) ? 60 : 300;

            Assert.DoesNotContain("Logga ut", reply.Body, StringComparison.Ordinal);
            if (reply.Code == 200 && (isOpen || isPicture))
            {
                shared++;
                Assert.Equal((address, $"public, max-age={lifetime}"), (address, reply.Header("Cache-Control")));
                Assert.Contains("Cookie", reply.Header("Vary"), StringComparison.Ordinal);
                Assert.Contains("Accept-Encoding", reply.Header("Vary"), StringComparison.Ordinal);
            }
            else
            {
                Assert.Contains(reply.Header("Cache-Control"), (string[])[Nobody, "no-cache, private"]);
            }
        }

        Assert.True(shared > 20, $"{shared}");
    }

    [Fact]
    public async Task Files_are_kept_by_whoever_likes_and_what_a_form_gives_out_by_nobody()
    {
        using var stranger = stocked.Instance.Visitor();

        var file = await stocked.Editor.Get("/css/page.css");
        var live = await stranger.Get("/livez");
        var form = await stranger.Get("/logga-in");

        Assert.DoesNotContain("private", file.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal(Nobody, form.Header("Cache-Control"));
        Assert.Equal(Nobody, live.Header("Cache-Control"));
    }
}
