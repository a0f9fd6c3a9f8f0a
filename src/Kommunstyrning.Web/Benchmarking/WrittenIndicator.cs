using Kommunstyrning.Indicators;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Benchmarking;

/// <summary>What somebody wrote to name an indicator: its code, or words out of its title.</summary>
/// <param name="Id">Null where it is not one alone.</param>
/// <param name="Hits">To choose among, the best first, where several are meant.</param>
public sealed record WrittenIndicator(string? Id, IReadOnlyList<Indicator> Hits)
{
    private const int Most = 8;

    public static WrittenIndicator Nothing { get; } = new(null, []);

    /// <summary>A code stands for itself, also where there is no such indicator.</summary>
    public static async Task<Outcome<WrittenIndicator>> Read(
        string field,
        string? raw,
        FindIndicators find,
        CancellationToken cancel
    )
    {
        if (QueryReader.Text(raw) is not { } text)
            return Nothing;
        var code = text.Split(' ')[0].ToUpperInvariant();
        if (IndicatorCode.IsValid(code))
            return new WrittenIndicator(code, []);
        var found = await find.Run(new IndicatorQuestion(text, IsDiscontinued: false), cancel);
        if (!found.Succeeded)
            return Outcome<WrittenIndicator>.Refused(found.Refusals);
        return found.Value.Items switch
        {
            [] => Refusal.Invalid(
                field,
                $"Inget nyckeltal har alla orden i ”{text}”. Pröva med färre, eller med en del av ett ord."
            ),
            [var only] => new WrittenIndicator(only.Id, []),
            var several => new WrittenIndicator(null, [.. several.Take(Most)]),
        };
    }
}
