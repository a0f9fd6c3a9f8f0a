using Kommunstyrning.FollowUp;
using Microsoft.AspNetCore.Components;

namespace Kommunstyrning.Web.FollowUp.Fulfilment;

/// <summary>Hangs what has been learnt of the running period where the next one is planned.</summary>
internal sealed class LearntPeriodPart(LearntQuery query) : IPeriodPart
{
    public async Task<RenderFragment?> Draw(
        PageContext page,
        IReadOnlyCollection<Guid> elementIds,
        CancellationToken cancel
    )
    {
        var learnt = await query.Run(elementIds, cancel);
        if (learnt.Count == 0)
            return null;
        return builder =>
        {
            builder.OpenComponent<LearntPart>(0);
            builder.AddComponentParameter(1, nameof(LearntPart.PageContext), page);
            builder.AddComponentParameter(2, nameof(LearntPart.Of), learnt);
            builder.CloseComponent();
        };
    }
}
