using Kommunstyrning.Benchmarking;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>Areas without a value, by what the source says of why.</summary>
internal sealed record MissingReason(string Reason, IReadOnlyList<string> Names);

internal static class MissingText
{
    private const string Unsaid = "Ingen orsak angiven";

    public static IReadOnlyList<MissingReason> Of(ComparisonResult read) =>
        [
            .. read
                .Comparison.Areas.Where(a => a.Rank == 0)
                .GroupBy(a => Reason(read.Statuses.GetValueOrDefault(a.Position)), StringComparer.Ordinal)
                .OrderBy(g => g.Key is Unsaid ? 1 : 0)
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => new MissingReason(
                    g.Key,
                    [
                        .. g.Select(a => read.AreaAt(a.Position).Name)
                            .Order(StringComparer.Create(Text.Swedish, ignoreCase: true)),
                    ]
                )),
        ];

    private static string Reason(string? status) =>
        status is null ? Unsaid : Swedish.Upper(MissingValueText.Of(status));
}
