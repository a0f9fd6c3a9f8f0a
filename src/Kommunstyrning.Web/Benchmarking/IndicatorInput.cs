using Kommunstyrning.Indicators;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>What somebody wrote to name an indicator: its code, or words out of its title.</summary>
/// <param name="Id">Null where it is not one alone.</param>
/// <param name="Hits">To choose among, the best first, where several are meant.</param>
public sealed record IndicatorInput(string? Id, IReadOnlyList<Indicator> Hits)
{
    private const int Most = 8;

    public static IndicatorInput Nothing { get; } = new(null, []);

    /// <summary>A code stands for itself, also where there is no such indicator.</summary>
    public static async Task<Outcome<IndicatorInput>> Read(
        string field,
        string? raw,
        IndicatorSearchQuery find,
        CancellationToken cancel
    )
    {
        if (QueryReader.Text(raw) is not { } text)
            return Nothing;
        var code = text.Split(' ')[0].ToUpperInvariant();
        if (IndicatorCode.IsValid(code))
            return new IndicatorInput(code, []);
        var found = await find.Run(new IndicatorSearchRequest(text, IsDiscontinued: false), cancel);
        if (!found.Succeeded)
            return Outcome<IndicatorInput>.Refused(found.Refusals);
        return found.Value switch
        {
            { Page.Items: [] } => Refusal.Invalid(
                field,
                $"Inget nyckeltal har något av orden i ”{text}”. Pröva med ett annat ord, eller med en kod."
            ),
            { Page.Items: [var only], Reading: null } => new IndicatorInput(only.Id, []),
            var several => new IndicatorInput(null, [.. several.Page.Items.Take(Most)]),
        };
    }
}
