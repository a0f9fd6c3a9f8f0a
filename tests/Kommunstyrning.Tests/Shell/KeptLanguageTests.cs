using System.Globalization;
using Kommunstyrning.Tests.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Tests.Shell;

/// <summary>The day somebody gives the program a second language, no reader gets a page that was drawn in another's.</summary>
[Trait("Engine", "once")]
public sealed class KeptLanguageTests
{
    [Fact]
    public async Task A_page_is_kept_for_each_language_of_its_own()
    {
        var database = await Instance.FilledDatabase();
        await using var program = new TestProgram(database)
        {
            Replace = services => services.AddSingleton<IStartupFilter>(new LanguageOfTheHeader()),
        };
        program.StartServer();
        using var visitor = new Visitor(program.Address);

        var drawn = await visitor.Get("/jamfor", ("Accept-Language", "sv"));
        var kept = await visitor.Get("/jamfor", ("Accept-Language", "sv"));
        var other = await visitor.Get("/jamfor", ("Accept-Language", "fi"));

        Assert.Equal((200, 200, 200), (drawn.Code, kept.Code, other.Code));
        Assert.Equal((false, true, false), (IsKept(drawn), IsKept(kept), IsKept(other)));
        await program.DisposeAsync();
        await Template.Drop(database);
    }

    private static bool IsKept(Reply reply) => reply.Header("Age") is not null;

    /// <summary>What a second language would put in front of everything else.</summary>
    private sealed class LanguageOfTheHeader : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (http, following) =>
                    {
                        CultureInfo.CurrentUICulture = new CultureInfo(http.Request.Headers.AcceptLanguage.ToString());
                        return following(http);
                    }
                );
                next(app);
            };
    }
}
