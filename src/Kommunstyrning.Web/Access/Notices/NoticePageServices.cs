namespace Kommunstyrning.Web.Access.Notices;

/// <summary>Registers what the pages of notices look up.</summary>
public static class NoticePageServices
{
    /// <summary>Needs the modules Access, Indicators, Benchmarking, Steering, FollowUp, Organisation and Publishing.</summary>
    public static IServiceCollection AddNoticePages(this IServiceCollection services) =>
        services.AddScoped<NoticePlaces>().AddScoped<WatchedPlaces>().AddScoped<UnreadNotices>();
}
