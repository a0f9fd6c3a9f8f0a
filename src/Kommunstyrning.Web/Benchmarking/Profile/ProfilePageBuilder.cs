using Kommunstyrning.Benchmarking;
using Kommunstyrning.Steering;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Benchmarking.Profile;

/// <param name="Refusals">What of the address could not be followed; the rest is shown.</param>
public sealed record ProfilePageData(ProfileView View, IReadOnlyList<Refusal> Refusals);

/// <summary>Reads what a profile's page and its picture show.</summary>
public sealed class ProfilePageBuilder(
    ProfileQuery read,
    ComparisonGroupResolver comparisonGroupResolver,
    MeasuredElementsQuery measuredElementsQuery
)
{
    public async Task<Outcome<ProfilePageData>> Run(
        string code,
        PageContext pageContext,
        ComparisonFilter filter,
        ProfilePageAddress address,
        CancellationToken cancel
    )
    {
        var found = await read.Run(pageContext.Access, new ProfileRequest(code), cancel);
        if (!found.Succeeded)
            return Outcome<ProfilePageData>.Refused(found.Refusals);
        var profile = found.Value;
        var refusals = new List<Refusal>();
        var view = new ProfileView(
            profile,
            await Marked(pageContext.Access, filter.Group, profile, refusals, cancel),
            Known(address.OperatingArea, profile, refusals),
            address.IsOfPlan ? await Followed(pageContext, cancel) : null,
            address.IsWhole,
            address.PageNumber
        );
        return new ProfilePageData(view, refusals);
    }

    /// <summary>The source's general peer group where nothing is said, or else the county.</summary>
    private async Task<ComparisonGroup?> Marked(
        CallerAccess access,
        string? asked,
        ProfileResult profile,
        List<Refusal> refusals,
        CancellationToken cancel
    )
    {
        if (QueryReader.Text(asked) is ComparisonGroupKey.All)
            return null;
        var key = QueryReader.Text(asked) ?? ComparisonGroupKey.Similar;
        var found = await comparisonGroupResolver.Run(access, key, profile.Panels, profile.Area, cancel);
        if (found.Succeeded)
            return found.Value;
        if (QueryReader.Text(asked) is not null)
            refusals.Add(found.Refusals[0] with { Field = "grupp" });
        return null;
    }

    /// <summary>Null where there is no municipality whose plan it could be.</summary>
    private async Task<IReadOnlySet<string>?> Followed(PageContext pageContext, CancellationToken cancel) =>
        pageContext.Tenant is null
            ? null
            : (await measuredElementsQuery.Run(pageContext.Access, indicatorId: null, cancel)).Codes;

    private static string? Known(string? asked, ProfileResult profile, List<Refusal> refusals)
    {
        if (QueryReader.Text(asked) is not { } text)
            return null;
        if (
            profile.OperatingAreas.FirstOrDefault(a => string.Equals(a, text, StringComparison.OrdinalIgnoreCase)) is
            { } area
        )
            return area;
        refusals.Add(Refusal.Invalid("omrade", $"Området ”{text}” finns inte. Välj ett i listan."));
        return null;
    }
}
