using Kommunstyrning.Web.Access;
using Kommunstyrning.Web.Benchmarking;
using Kommunstyrning.Web.Indicators;
using Kommunstyrning.Web.Onboarding;
using Kommunstyrning.Web.Organisation;
using Kommunstyrning.Web.Shell;
using Kommunstyrning.Web.Steering;
using Kommunstyrning.Web.Tenancy;

namespace Kommunstyrning.Web;

/// <summary>The way of a request through the house, and the list of all its doors.</summary>
public static class Pipeline
{
    public static void Use(WebApplication app)
    {
        app.UseProxies();
        app.UseResponseCompression();
        app.UseMiddleware<GracefulStop>();
        app.UseMiddleware<SafeHeaders>();
        app.UseMiddleware<CacheHeaders>();
        app.UseMiddleware<Mistakes>();
        app.UseMiddleware<RequestChecks>();
        app.UseMiddleware<AtPublicAddress>();
        app.UseMiddleware<HeadAsGet>();
        app.UseRouting();
        app.UseMiddleware<ExactAddress>();
        app.UseMiddleware<NoSuchDoor>();
        app.UseMiddleware<DatabaseWaits>();
        app.UseMiddleware<TenantFromAddress>();
        app.UseAuthentication();
        app.UseMiddleware<ViewerOfRequest>();
        app.UseAuthorization();
        app.UseOutputCache();
        // kept pages are kept compressed, and the first one leaves alone what has a coding
        app.UseResponseCompression();
        app.UseAntiforgery();
        app.MapGroup("").AllowAnonymous().WithMetadata(new AnsweredAtOnce()).MapStaticAssets();
        Health.Map(app);
        Map(app);
    }

    private static void Map(WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous().Share().WithMetadata(new AnsweredAtOnce());

        var pages = app.MapGroup("").ExcludeFromDescription().RequireFormToken();
        StartDoor.Map(pages);
        SignInDoor.Map(pages);
        PasswordDoor.Map(pages);
        OperationsDoor.Map(pages);
        ImportDoor.Map(pages);
        JobDoor.Map(pages);
        CorrectionDoor.Map(pages);
        CompareDoor.Map(pages);
        TargetDoor.Map(pages);
        PictureDoor.Map(pages);
        ProfileDoor.Map(pages);
        SimilarDoor.Map(pages);
        MapDoor.Map(pages);
        MatrixDoor.Map(pages);
        PairDoor.Map(pages);
        FindDoor.Map(pages);

        var tenantPages = pages.MapTenantGroup("/{tenant}");
        MunicipalityDoor.Map(tenantPages);
        PresentationDoor.Map(tenantPages);
        LineOfSightDoor.Map(tenantPages);
        ElementDoor.Map(tenantPages);
        ElementFormDoor.Map(tenantPages);
        MeasureDoor.Map(tenantPages);
        ModelDoor.Map(tenantPages);
        LevelDoor.Map(tenantPages);
        UnitDoor.Map(tenantPages);
        CompareDoor.Map(tenantPages);
        TargetDoor.Map(tenantPages);
        PictureDoor.Map(tenantPages);
        ProfileDoor.Map(tenantPages);
        SimilarDoor.Map(tenantPages);
        MapDoor.Map(tenantPages);
        MatrixDoor.Map(tenantPages);
        PairDoor.Map(tenantPages);
        FindDoor.Map(tenantPages);
        CircleDoor.Map(tenantPages);
        SavedDoor.Map(tenantPages);
        AnnotationDoor.Map(tenantPages);

        var open = app.MapOpenData("/api/v1");
        IndicatorApi.Map(open);
        ValueApi.Map(open);
        AreaApi.Map(open);
        ComparisonApi.Map(open);
        SeriesApi.Map(open);
        ProfileApi.Map(open);
        SimilarApi.Map(open);
        RealismApi.Map(open);

        var api = app.MapTenantGroup("/api/v1/{tenant}").RefuseOtherSites();
        ElementApi.Map(api);
        MeasureApi.Map(api);
        ModelApi.Map(api);
        UnitApi.Map(api);
    }
}
