using System.Text.Json;
using Kommunstyrning.Store;

namespace Kommunstyrning.FollowUp;

/// <summary>What is found in a report as it was decided: what its page shows, goal by goal; a mark that pointed nowhere is left out.</summary>
internal static class EditionWords
{
    /// <returns>None where it cannot be read: a report must not stand in the way of an archive that is put back.</returns>
    public static IEnumerable<SearchableWords> Of(string json)
    {
        try
        {
            return Of(EditionJson.Read(json));
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<SearchableWords> Of(RoundDocument document) =>
        [
            new(
                SearchableKind.DecidedReport,
                "",
                Joined(document.GroupText, document.MethodText),
                $"{document.RoundId}"
            )
            {
                IsExample = document.IsExample,
            },
            .. document.Goals.Select(g => new SearchableWords(
                SearchableKind.DecidedReport,
                g.Title,
                Joined([.. g.Assessments.SelectMany(a => new[] { a.Why, a.Next, a.Learnt, a.OverrideReason })]),
                $"{document.RoundId}/{g.ElementId}"
            )
            {
                IsExample = document.IsExample || g.IsExample,
            }),
            .. document
                .Units.Where(u => u.Summary.Length > 0)
                .Select(u => new SearchableWords(
                    SearchableKind.DecidedReport,
                    u.Name,
                    LiveValues.Without(u.Summary),
                    $"{document.RoundId}"
                )
                {
                    IsExample = document.IsExample,
                }),
        ];

    private static string Joined(params IReadOnlyList<string> texts) =>
        LiveValues.Without(string.Join('\n', texts.Where(text => text.Length > 0)));
}
