using Kommunstyrning.Organisation;
using Kommunstyrning.Search;
using Kommunstyrning.Steering;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.FollowUp;

/// <summary>Registers rounds, reports and what is made of them.</summary>
public static class FollowUpServices
{
    /// <summary>Needs the modules Store, Indicators, Organisation, Steering and Access.</summary>
    public static IServiceCollection AddFollowUp(this IServiceCollection services) =>
        services
            .AddScoped<IElementFacet, GoalReportFacet>()
            .AddScoped<IUsesUnits, ReportsOfUnit>()
            .AddScoped<IUsesVersions, RoundsOfVersion>()
            .AddScoped<SaveRound>()
            .AddScoped<DiscardRound>()
            .AddScoped<OpenRound>()
            .AddScoped<ExtendRound>()
            .AddScoped<MoveDeadline>()
            .AddScoped<RemindReporters>()
            .AddScoped<RoundsQuery>()
            .AddScoped<ISearchScope, SearchedRounds>()
            .AddScoped<RoundPreviewQuery>()
            .AddScoped<RoundQuery>()
            .AddScoped<RoundMarkQuery>()
            .AddScoped<RoundYearQuery>()
            .AddScoped<SeedExampleRounds>()
            .AddScoped<WaitingQuery>()
            .AddScoped<WorkFactsQuery>()
            .AddScoped<MyWorkQuery>()
            .AddScoped<OwnershipQuery>()
            .AddReports()
            .AddFulfilment();

    private static IServiceCollection AddReports(this IServiceCollection services) =>
        services
            .AddScoped<GoalProposals>()
            .AddScoped<MyReportsQuery>()
            .AddScoped<UnitReportQuery>()
            .AddScoped<ReportedGoalQuery>()
            .AddScoped<GroupCompilationQuery>()
            .AddScoped<SaveGoalReport>()
            .AddScoped<SaveReportedFigures>()
            .AddScoped<SaveReportSummary>()
            .AddScoped<SaveGroupText>()
            .AddScoped<SubmitReport>()
            .AddScoped<ReturnReport>()
            .AddScoped<ApproveReport>()
            .AddScoped<CommentOnReport>()
            .AddScoped<NameStandIn>();

    private static IServiceCollection AddFulfilment(this IServiceCollection services) =>
        services
            .AddScoped<DocumentMaker>()
            .AddScoped<LiveValuesQuery>()
            .AddScoped<RoundDocumentQuery>()
            .AddScoped<LockRound>()
            .AddScoped<ReopenRound>()
            .AddScoped<RoundAuditQuery>()
            .AddSingleton<EditionCopies>()
            .AddScoped<NewestEditions>()
            .AddScoped<JudgedGoalQuery>()
            .AddScoped<LearntQuery>()
            .AddScoped<ReportTemplateQuery>()
            .AddScoped<SaveReportTemplate>();
}
