using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web;

/// <summary>The way of a request through the house, and the list of all its endpoints.</summary>
public static class Pipeline
{
    public static void Use(WebApplication app)
    {
        app.UseProxies();
        app.UseResponseCompression();
        app.UseMiddleware<GracefulShutdownMiddleware>();
        app.UseMiddleware<SecurityHeadersMiddleware>();
        app.UseMiddleware<CacheHeadersMiddleware>();
        app.UseMiddleware<ExceptionMiddleware>();
        app.UseMiddleware<RequestLimitsMiddleware>();
        app.UseMiddleware<PublicAddressMiddleware>();
        app.UseMiddleware<HeadRequestMiddleware>();
        app.UseRouting();
        app.Use(OneTimeKey.KeepBody);
        app.UseMiddleware<CanonicalUrlMiddleware>();
        app.UseMiddleware<NotFoundMiddleware>();
        app.UseMiddleware<DatabaseTimeoutMiddleware>();
        app.UseMiddleware<TenantResolutionMiddleware>();
        app.UseMiddleware<ServerKeysMiddleware>();
        app.UseMiddleware<ClientThrottleMiddleware>();
        app.UseAuthentication();
        app.UseMiddleware<CallerAccessMiddleware>();
        app.UseMiddleware<ClosedTenantMiddleware>();
        app.UseMiddleware<BearerMiddleware>();
        app.UseMiddleware<SecondFactorMiddleware>();
        app.UseMiddleware<MustUseProviderMiddleware>();
        app.UseAuthorization();
        app.UseOutputCache();
        // kept pages are kept compressed, and the first one leaves alone what has a coding
        app.UseResponseCompression();
        app.UseMiddleware<StaleFormMiddleware>();
        app.UseAntiforgery();
        app.MapGroup("").AllowAnonymous().WithMetadata(new AnsweredAtOnce()).MapStaticAssets();
        StyleSheet.Map(app);
        HealthEndpoints.Map(app);
        Map(app);
    }

    private static void Map(WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous().Share().WithMetadata(new AnsweredAtOnce());

        var pages = app.MapGroup("").ExcludeFromDescription().RequireFormToken().ShowWhatIsDecided();
        StartEndpoints.Map(pages);
        SignInEndpoints.Map(pages);
        PasswordEndpoints.Map(pages);
        ForgottenEndpoints.Map(pages);
        SignInCodeEndpoints.Map(pages);
        PasskeySignInEndpoints.Map(pages);
        OwnAccountEndpoints.Map(pages);
        OwnDataEndpoints.Map(pages);
        OwnLetterEndpoints.Map(pages);
        FactorEndpoints.Map(pages);
        OwnPasskeyEndpoints.Map(pages);
        AuthorizeEndpoints.Map(pages);
        OperationsEndpoints.Map(pages);
        InstanceNoticeEndpoints.Map(pages);
        SuspensionEndpoints.Map(pages);
        DeletionEndpoints.Map(pages);
        SupportEndpoints.Map(pages);
        ImportEndpoints.Map(pages);
        JobDashboardEndpoints.Map(pages);
        CorrectionEndpoints.Map(pages);
        CompareEndpoints.Map(pages);
        TargetCheckEndpoints.Map(pages);
        PictureEndpoints.Map(pages);
        ProfileEndpoints.Map(pages);
        SimilarityEndpoints.Map(pages);
        MapEndpoints.Map(pages);
        MatrixEndpoints.Map(pages);
        CorrelationEndpoints.Map(pages);
        SearchEndpoints.Map(pages);

        var tenantPages = pages.MapTenantGroup("/{tenant}");
        MunicipalityEndpoints.Map(tenantPages);
        MunicipalitySearchEndpoints.Map(tenantPages);
        PresentationEndpoints.Map(tenantPages);
        ContactEndpoints.Map(tenantPages);
        AccessibilityEndpoints.Map(tenantPages);
        CommentEndpoints.Map(tenantPages);
        QuestionEndpoints.Map(tenantPages);
        AnswerEndpoints.Map(tenantPages);
        QuestionDataEndpoints.Map(tenantPages);
        MemberEndpoints.Map(tenantPages);
        SupportVisitEndpoints.Map(tenantPages);
        ProviderEndpoints.Map(tenantPages);
        SignInByProviderEndpoints.Map(tenantPages);
        SignOutByProviderEndpoints.Map(tenantPages);
        OwnLinkEndpoints.Map(tenantPages);
        ClientEndpoints.Map(tenantPages);
        SheetEndpoints.Map(tenantPages);
        GettingStartedEndpoints.Map(tenantPages);
        PeersEndpoints.Map(tenantPages);
        LeavingEndpoints.Map(tenantPages);
        ShareEndpoints.Map(tenantPages);
        ArchiveEndpoints.Map(tenantPages);
        TrailEndpoints.Map(tenantPages);
        LineOfSightEndpoints.Map(tenantPages);
        ElementEndpoints.Map(tenantPages);
        ElementFormEndpoints.Map(tenantPages);
        MeasureEndpoints.Map(tenantPages);
        TargetEndpoints.Map(tenantPages);
        ActivityEndpoints.Map(tenantPages);
        RegisterEndpoints.Map(tenantPages);
        CriteriaEndpoints.Map(tenantPages);
        TargetFileEndpoints.Map(tenantPages);
        TargetRulesEndpoints.Map(tenantPages);
        NextPeriodEndpoints.Map(tenantPages);
        RollOverEndpoints.Map(tenantPages);
        ModelEndpoints.Map(tenantPages);
        VersionChangeEndpoints.Map(tenantPages);
        LevelEndpoints.Map(tenantPages);
        UnitEndpoints.Map(tenantPages);
        UnitPageEndpoints.Map(tenantPages);
        UnitResultEndpoints.Map(tenantPages);
        MyWorkEndpoints.Map(tenantPages);
        OwnNoticeEndpoints.Map(tenantPages);
        WatchEndpoints.Map(tenantPages);
        OwnershipEndpoints.Map(tenantPages);
        ReportEndpoints.Map(tenantPages);
        ReportActEndpoints.Map(tenantPages);
        CompilationEndpoints.Map(tenantPages);
        RoundEndpoints.Map(tenantPages);
        RoundFormEndpoints.Map(tenantPages);
        FulfilmentEndpoints.Map(tenantPages);
        ReportDataEndpoints.Map(tenantPages);
        PlanDataEndpoints.Map(tenantPages);
        LockEndpoints.Map(tenantPages);
        AuditEndpoints.Map(tenantPages);
        CompareEndpoints.Map(tenantPages);
        TargetCheckEndpoints.Map(tenantPages);
        PictureEndpoints.Map(tenantPages);
        ProfileEndpoints.Map(tenantPages);
        SimilarityEndpoints.Map(tenantPages);
        MapEndpoints.Map(tenantPages);
        MatrixEndpoints.Map(tenantPages);
        CorrelationEndpoints.Map(tenantPages);
        SearchEndpoints.Map(tenantPages);
        OwnGroupEndpoints.Map(tenantPages);
        SavedComparisonEndpoints.Map(tenantPages);
        AnnotationEndpoints.Map(tenantPages);
        OwnIndicatorEndpoints.Map(tenantPages);
        OwnIndicatorFormEndpoints.Map(tenantPages);
        OwnValueEndpoints.Map(tenantPages);
        ReportFileEndpoints.Map(tenantPages);
        TemplateEndpoints.Map(tenantPages);

        TokenEndpoints.Map(app);

        var open = app.MapOpenData("/api/v1");
        IndicatorApiEndpoints.Map(open);
        ValueApiEndpoints.Map(open);
        AreaApiEndpoints.Map(open);
        ComparisonApiEndpoints.Map(open);
        SeriesApiEndpoints.Map(open);
        ProfileApiEndpoints.Map(open);
        SimilarityApiEndpoints.Map(open);
        TargetCheckApiEndpoints.Map(open);

        var api = app.MapGroup("")
            .ShowWhatIsDecided()
            .MapTenantGroup("/api/v1/{tenant}")
            .RefuseOtherSites()
            .RefuseUnknownParameters();
        var plan = api.MapGroup("").TakeTokens(DataKind.Plan);
        ElementApiEndpoints.Map(plan);
        MeasureApiEndpoints.Map(plan);
        TargetApiEndpoints.Map(plan);
        ActivityApiEndpoints.Map(plan);
        RegisterApiEndpoints.Map(plan);
        CriteriaApiEndpoints.Map(plan);
        TargetRulesApiEndpoints.Map(plan);
        QualityApiEndpoints.Map(plan);
        NextPeriodApiEndpoints.Map(plan);
        RollOverApiEndpoints.Map(plan);
        RoundApiEndpoints.Map(plan);
        ModelApiEndpoints.Map(plan);
        UnitApiEndpoints.Map(plan);

        var outcomes = api.MapGroup("").TakeTokens(DataKind.Outcomes);
        UnitResultApiEndpoints.Map(outcomes);
        ReportApiEndpoints.Map(outcomes);
        OwnIndicatorApiEndpoints.Map(outcomes);
        OwnValueApiEndpoints.Map(outcomes);

        TrailApiEndpoints.Map(api.MapGroup("").TakeTokens(DataKind.Trail));
    }
}
