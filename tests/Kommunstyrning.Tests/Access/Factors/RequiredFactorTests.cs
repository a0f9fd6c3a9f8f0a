using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Shell;
using Kommunstyrning.Tests.Store;
using Kommunstyrning.Web.Shell;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Template = Kommunstyrning.Tests.Store.Template;

namespace Kommunstyrning.Tests.Access.Factors;

/// <summary>Where it is required, whoever administers or operates does nothing without a second factor.</summary>
public sealed class RequiredFactorTests(RequiredFactorTests.Node node) : IClassFixture<RequiredFactorTests.Node>
{
    [Theory]
    [InlineData("admin@pitea.example", "/pitea/personer")]
    [InlineData("drift@kommunstyrning.example", "/drift")]
    public async Task Whoever_must_have_one_is_led_there_and_gets_on_only_then(string email, string page)
    {
        using var visitor = new Visitor(node.Program.Address);
        await visitor.SignIn(email);

        foreach (var asked in new[] { page, "/", "/pitea", "/lulea", "/mitt-konto", "/jamfor" })
        {
            var led = await visitor.Get(asked);
            Assert.Equal((302, $"/mitt-konto/tva-steg?till={Uri.EscapeDataString(asked)}"), (led.Code, led.Location));
        }
        var api = await visitor.Get("/api/v1/pitea/elements");
        var invited = await visitor.PostWithToken(
            "/pitea/personer/bjud-in",
            ("people", "ny@pitea.example"),
            ("roles", "Reader")
        );
        var shown = await visitor.Get("/mitt-konto/tva-steg");
        var code = Totp.Code(FactorNodes.SecretOn(shown), Totp.StepAt(TimeProvider.System.GetUtcNow()));
        var done = await SentForm.Of(shown, "/mitt-konto/tva-steg")!.With(("code", code)).Send(visitor);

        Assert.Equal((403, 302), (api.Code, invited.Code));
        Assert.Contains("Krävs för administratörer", shown.Text, StringComparison.Ordinal);
        Assert.Equal(200, done.Code);
        Assert.Equal(200, (await visitor.Get(page)).Code);
    }

    [Fact]
    public async Task Others_go_on_as_before_and_whoever_is_led_can_sign_out()
    {
        using var reader = new Visitor(node.Program.Address);
        await reader.SignIn("lasare@pitea.example");
        using var admin = new Visitor(node.Program.Address);
        await admin.SignIn("admin@lulea.example");

        Assert.Equal(200, (await reader.Get("/mitt-konto")).Code);
        var form = (await SentForm.At(admin, "/mitt-konto/tva-steg"))!;
        var token = form.Fields.Single(f => f.Key == "__RequestVerificationToken");
        Assert.Equal("/", (await admin.Post("/logga-ut", [token])).Location);
        Assert.StartsWith("/logga-in", (await admin.Get("/mitt-konto")).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", null, true)]
    [InlineData("Production", "false", false)]
    [InlineData("Development", null, false)]
    [InlineData("Development", "true", true)]
    public void It_is_required_by_itself_in_production(string environment, string? said, bool required)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("SecondFactor:Required", said)])
            .Build();
        var host = new HostingEnvironment { EnvironmentName = environment };

        Assert.Equal(required, Settings.Access(configuration, host).SecondFactor.Required);
    }

    /// <summary>A program that requires it.</summary>
    public sealed class Node : IAsyncLifetime
    {
        private DatabaseSettings? settings;

        public TestProgram Program { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            settings = await Instance.FilledDatabase();
            Program = new TestProgram(settings)
            {
                Settings = new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["SecondFactor:Required"] = "true",
                },
            };
            Program.StartServer();
        }

        public async Task DisposeAsync()
        {
            await Program.DisposeAsync();
            await new TestStore(settings!).DisposeAsync();
            await Template.Drop(settings!);
        }
    }
}
