using Kommunstyrning.FollowUp;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.FollowUp.Work;

/// <summary>Something to read, as far as whoever asks may see it.</summary>
public sealed record ReadingText(string Name, string About, string Address)
{
    private const int MostInReview = 5;
    private const int MostReports = 3;

    /// <returns>What waits for a decision first, then the newest reports, then the plan.</returns>
    public static IReadOnlyList<ReadingText> Of(PageContext page, MyWork work)
    {
        var reviews = (work.Plan?.Living ?? []).Where(e => e.State == ElementState.InReview).ToList();
        return
        [
            .. reviews
                .Take(MostInReview)
                .Select(e => new ReadingText(e.Title, $"{work.Plan!.Label(e)} på granskning", page.At($"del/{e.Id}"))),
            .. reviews.Count > MostInReview
                ?
                [
                    new ReadingText(
                        "Röda tråden",
                        $"där {Swedish.Number(reviews.Count - MostInReview)} till på granskning står",
                        page.At("roda-traden")
                    ),
                ]
                : Array.Empty<ReadingText>(),
            .. work
                .Decided.Take(MostReports)
                .Select(r => new ReadingText(
                    r.Name,
                    $"{RoundText.Of(r.Kind)} om {RoundText.Period(r)}, beslutad",
                    RoundText.AddressOf(page, r, "rapport")
                )),
            .. work.Plan is null ? [] : new[] { new ReadingText("Vision och mål", "det som gäller", page.At()) },
        ];
    }
}
