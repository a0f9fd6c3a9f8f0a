using Kommunstyrning.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Kommunstyrning.Conversation;

/// <summary>Registers what members say to each other of elements.</summary>
public static class ConversationServices
{
    /// <summary>Needs the modules Store, Steering and Access.</summary>
    public static IServiceCollection AddConversation(this IServiceCollection services) =>
        services
            .AddScoped<WriteComment>()
            .AddScoped<ChangeComment>()
            .AddScoped<CommentsQuery>()
            .AddScoped<ISearchScope, SearchedComments>();
}
