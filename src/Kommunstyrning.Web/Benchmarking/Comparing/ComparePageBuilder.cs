using Kommunstyrning.Benchmarking;
using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Benchmarking.Comparing;

/// <summary>All that the page of one comparison shows.</summary>
public sealed class ComparePageBuilder(
    StandingQuery standingQuery,
    AnnotationsQuery annotationsQuery,
    OwnGroupsQuery ownGroupsQuery,
    MeasuredElementsQuery measuredElementsQuery,
    PublicAddress address,
    TimeProvider clock
)
{
    public async Task<Outcome<ComparePage.Model>> Run(
        PageContext pageContext,
        ComparisonFilter filter,
        ComparisonRequest asked,
        CancellationToken cancel
    )
    {
        var access = pageContext.Access;
        var found = await standingQuery.Run(access, asked, cancel);
        if (!found.Succeeded)
            return Outcome<ComparePage.Model>.Refused(found.Refusals);
        var id = found.Value.All.Indicator.Id;
        var notes = await annotationsQuery.Run(id, cancel);
        return new ComparePage.Model
        {
            PageContext = pageContext,
            Standing = found.Value,
            Filter = filter,
            Origin = address.Origin,
            OwnGroups = await ownGroupsQuery.Run(access, cancel),
            Followed = (await measuredElementsQuery.Run(access, id, cancel)).By(id),
            Notes = [.. notes.Select(n => new YearNote(n.Year, n.Text))],
            Age = DataAge.Of(found.Value.All.Version, clock.GetUtcNow()),
        };
    }
}
