using Kommunstyrning.FollowUp;
using Microsoft.AspNetCore.Components;

namespace Kommunstyrning.Web.FollowUp.Fulfilment;

/// <summary>Hangs what was last decided of an element on its page.</summary>
internal sealed class JudgedElementPart(JudgedGoalQuery query) : IElementPart
{
    public async Task<RenderFragment?> Draw(PageContext page, Guid elementId, CancellationToken cancel)
    {
        if (await query.Run(elementId, cancel) is not { } judged)
            return null;
        return builder =>
        {
            builder.OpenComponent<JudgedPart>(0);
            builder.AddComponentParameter(1, nameof(JudgedPart.PageContext), page);
            builder.AddComponentParameter(2, nameof(JudgedPart.Judged), judged);
            builder.CloseComponent();
        };
    }
}

public static class FulfilmentPageServices
{
    public static IServiceCollection AddFulfilmentPages(this IServiceCollection services) =>
        services
            .AddScoped<IElementPart, JudgedElementPart>()
            .AddScoped<IPeriodPart, LearntPeriodPart>()
            .AddScoped<ILaterPhases, DecidedPhases>();
}
