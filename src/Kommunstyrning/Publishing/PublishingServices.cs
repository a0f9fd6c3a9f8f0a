using Kommunstyrning.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Publishing;

/// <summary>Registers what a municipality tells the public beside its plan.</summary>
public static class PublishingServices
{
    /// <summary>Needs the modules Store, Organisation, Steering and FollowUp.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services)
    {
        services.AddScoped<PublicNoticeQuery>();
        services.AddScoped<SaveContact>();
        services.AddScoped<SaveStatement>();
        services.AddScoped<ReportFault>();
        services.AddScoped<FaultReportsQuery>();
        services.AddScoped<HandleFault>();
        services.AddScoped<QuestionSubjectQuery>();
        services.AddScoped<QuestionsQuery>();
        services.AddScoped<ISearchScope, SearchedQuestions>();
        services.AddScoped<AskQuestion>();
        services.AddScoped<AnswerQuestion>();
        services.AddScoped<DeclineQuestion>();
        services.AddScoped<ForgetAskers>();
        return services;
    }
}
