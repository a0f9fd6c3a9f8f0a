using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Kommunstyrning.Access;
using Kommunstyrning.Benchmarking;
using Kommunstyrning.Conversation;
using Kommunstyrning.FollowUp;
using Kommunstyrning.Indicators;
using Kommunstyrning.Kolada;
using Kommunstyrning.Kolada.StandIn;
using Kommunstyrning.Onboarding;
using Kommunstyrning.Organisation;
using Kommunstyrning.Publishing;
using Kommunstyrning.Search;
using Kommunstyrning.Steering;
using Kommunstyrning.Store;
using Kommunstyrning.Watching;
using Microsoft.AspNetCore.Http.Json;

namespace Kommunstyrning.Web;

/// <summary>Builds the program out of its modules; the same for serving and for each verb.</summary>
public static class Host
{
    public static WebApplicationBuilder Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            RequestLimitsMiddleware.Raise(o.Limits);
        });
        builder.Logging.AddLogs(builder.Environment);
        builder.Services.AddTelemetry(builder.Configuration);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        var database = Settings.Database(builder.Configuration);
        var kolada = Settings.Kolada(builder.Configuration, builder.Environment);
        var jobs = Settings.Jobs(builder.Configuration);
        builder
            .Services.AddStore(database)
            .AddKolada(kolada, kolada.UsesExample ? Sample : null)
            .AddIndicators()
            .AddBenchmarking()
            .AddBenchmarkingPages()
            .AddOrganisation()
            .AddSteering()
            .AddAccount(Settings.Access(builder.Configuration, builder.Environment))
            .AddOnboarding(new DemoContents(kolada.UsesExample, builder.Configuration["Demo:Password"]))
            .AddOnboardingPages()
            .AddFollowUp()
            .AddReports(builder.Configuration)
            .AddPublishing()
            .AddFulfilmentPages()
            .AddQuestionPages()
            .AddConversation()
            .AddConversationPages()
            .AddSearch()
            .AddWatching()
            .AddNoticePages()
            .AddImports(jobs)
            .AddMailJobs(jobs)
            .AddJobs(
                jobs,
                database,
                [
                    .. ImportSchedules.All,
                    InForceSchedule.Daily,
                    ReminderSchedule.Daily,
                    AskerSchedule.Daily,
                    NoticeSchedule.Daily,
                ]
            );
        builder.Services.AddSingleton<StyleSheet>().AddSingleton<PictureStyle>().AddSingleton<PngRenderer>();
        builder.Services.AddSingleton(PictureTypefaces.Installed);
        builder
            .Services.AddSignIn()
            .AddSingleSignOn()
            .AddPasskeys()
            .AddSingleton<DeviceCookie>()
            .AddScoped<PendingCookie>()
            .AddScoped<FinishSignIn>()
            .AddSingleton<ISignInForm, SignInForm>()
            .AddRazorComponents();
        builder.Services.AddAuthorizationServer();
        builder.Services.AddAntiforgery();
        builder.Services.AddPublicAddress(builder.Configuration).AddProxies(builder.Configuration);
        builder.Services.AddEventStreams(builder.Configuration);
        builder.Services.AddCompression().AddAnonymousPageCache().AddApiDocument().AddHealth();
        ShutdownDrain.Add(builder.Services, Settings.Drain(builder.Configuration, builder.Environment));
        builder.Services.AddSingleton<HandlerCompiler>();
        builder.Services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        builder.Services.Configure<JsonOptions>(o => ConfigureJson(o.SerializerOptions));
        return builder;
    }

    /// <summary>Answers in place of Kolada when nobody has said where it is, so that a first start needs no network.</summary>
    private static InProcessKolada Sample() => new(new SampleSource(TimeProvider.System));

    /// <summary>Strict: unknown and doubled members are refused, enumerations are words.</summary>
    private static void ConfigureJson(JsonSerializerOptions options)
    {
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }
}
