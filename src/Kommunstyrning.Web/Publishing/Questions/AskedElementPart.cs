using Kommunstyrning.Publishing;
using Microsoft.AspNetCore.Components;

namespace Kommunstyrning.Web.Publishing.Questions;

/// <summary>Leads from an element's page, where everyone reads it, to what has been asked of it: the page itself asks nothing more of the database.</summary>
internal sealed class AskedElementPart(QuestionsQuery questions) : IElementPart
{
    public bool StandsLast => true;

    public async Task<RenderFragment?> Draw(PageContext page, Guid elementId, CancellationToken cancel) =>
        await questions.MayBeAskedOf(page.Access, elementId, cancel)
            ? AskedPart.Drawn(
                questions: null,
                page.AskAt(elementId, roundId: null),
                page.At($"{QuestionEndpoints.Path}?{QuestionEndpoints.ElementWord}={elementId}")
            )
            : null;
}

/// <summary>Hangs what has been asked of a decided report on its page.</summary>
internal sealed class AskedReportPart(QuestionsQuery questions) : IReportPart
{
    public async Task<RenderFragment?> Draw(PageContext page, Guid roundId, CancellationToken cancel) =>
        AskedPart.Drawn(
            await questions.OfRound(roundId, cancel),
            page.AskAt(elementId: null, roundId),
            page.At(QuestionEndpoints.Path)
        );
}

public static class QuestionPageServices
{
    public static IServiceCollection AddQuestionPages(this IServiceCollection services) =>
        services.AddScoped<IElementPart, AskedElementPart>().AddScoped<IReportPart, AskedReportPart>();
}
