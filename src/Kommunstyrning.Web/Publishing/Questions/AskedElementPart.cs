using Kommunstyrning.Publishing;
using Microsoft.AspNetCore.Components;

namespace Kommunstyrning.Web.Publishing.Questions;

/// <summary>Hangs what has been asked of an element on its page, where everyone reads that page.</summary>
internal sealed class AskedElementPart(QuestionsQuery questions) : IElementPart
{
    public bool StandsLast => true;

    public async Task<RenderFragment?> Draw(PageContext page, Guid elementId, CancellationToken cancel) =>
        await questions.OfElement(elementId, cancel) is { } answered
            ? AskedPart.Drawn(answered, page.AskAt(elementId, roundId: null))
            : null;
}

/// <summary>Hangs what has been asked of a decided report on its page.</summary>
internal sealed class AskedReportPart(QuestionsQuery questions) : IReportPart
{
    public async Task<RenderFragment?> Draw(PageContext page, Guid roundId, CancellationToken cancel) =>
        AskedPart.Drawn(await questions.OfRound(roundId, cancel), page.AskAt(elementId: null, roundId));
}

public static class QuestionPageServices
{
    public static IServiceCollection AddQuestionPages(this IServiceCollection services) =>
        services.AddScoped<IElementPart, AskedElementPart>().AddScoped<IReportPart, AskedReportPart>();
}
