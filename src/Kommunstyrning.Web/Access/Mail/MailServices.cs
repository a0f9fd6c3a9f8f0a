using Hangfire.Server;

namespace Kommunstyrning.Web.Access.Mail;

public static class MailServices
{
    public static IServiceCollection AddMailJobs(this IServiceCollection services, JobSettings jobs)
    {
        services.AddScoped<LetterJob>();
        return jobs.Enabled ? services.AddSingleton<IBackgroundProcess, LetterDispatcher>() : services;
    }
}
