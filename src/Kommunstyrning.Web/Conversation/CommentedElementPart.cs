using Kommunstyrning.Conversation;
using Microsoft.AspNetCore.Components;

namespace Kommunstyrning.Web.Conversation;

/// <summary>Leads members from an element's page to what has been said of it, and to where they are mentioned.</summary>
internal sealed class CommentedElementPart(CommentsQuery comments) : IElementPart
{
    public bool StandsLast => true;

    public async Task<RenderFragment?> Draw(PageContext page, Guid elementId, CancellationToken cancel)
    {
        if (await comments.CountOf(page.Access, elementId, cancel) is not { } count)
            return null;
        return builder =>
        {
            builder.OpenComponent<CommentsLink>(0);
            builder.AddComponentParameter(
                1,
                nameof(CommentsLink.Address),
                page.At($"del/{elementId}/{CommentEndpoints.Path}")
            );
            builder.AddComponentParameter(2, nameof(CommentsLink.Mentions), page.At(CommentEndpoints.Path));
            builder.AddComponentParameter(3, nameof(CommentsLink.Count), count);
            builder.CloseComponent();
        };
    }
}

public static class ConversationPageServices
{
    public static IServiceCollection AddConversationPages(this IServiceCollection services) =>
        services.AddScoped<IElementPart, CommentedElementPart>();
}
