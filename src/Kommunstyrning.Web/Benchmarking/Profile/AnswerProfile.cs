using Kommunstyrning.Benchmarking;
using Kommunstyrning.Steering;
using Kommunstyrning.Web.Shell;

namespace Kommunstyrning.Web.Benchmarking;

/// <param name="Refusals">What of the address could not be followed; the rest is shown.</param>
public sealed record AnsweredProfile(ProfileView View, IReadOnlyList<Refusal> Refusals);

/// <summary>Reads what a profile's page and its picture show.</summary>
public sealed class AnswerProfile(ReadProfile read, FindCircle findCircle, ReadMeasured readMeasured)
{
    public async Task<Outcome<AnsweredProfile>> Run(
        string code,
        Frame frame,
        Chosen chosen,
        ProfilePageAddress address,
        CancellationToken cancel
    )
    {
        var found = await read.Run(new ProfileQuestion(code), cancel);
        if (!found.Succeeded)
            return Outcome<AnsweredProfile>.Refused(found.Refusals);
        var profile = found.Value;
        var refusals = new List<Refusal>();
        var view = new ProfileView(
            profile,
            await Marked(chosen.Group, profile, refusals, cancel),
            Known(address.OperatingArea, profile, refusals),
            address.IsOfPlan ? await Followed(frame, cancel) : null,
            address.PageNumber
        );
        return new AnsweredProfile(view, refusals);
    }

    /// <summary>The source's general peer group where nothing is said, or else the county.</summary>
    private async Task<Circle?> Marked(
        string? asked,
        ProfileRead profile,
        List<Refusal> refusals,
        CancellationToken cancel
    )
    {
        if (QueryReader.Text(asked) is CircleKey.All)
            return null;
        var key = QueryReader.Text(asked) ?? CircleKey.Similar;
        var found = await findCircle.Run(key, profile.Panels, profile.Area, cancel);
        if (found.Succeeded)
            return found.Value;
        if (QueryReader.Text(asked) is not null)
            refusals.Add(found.Refusals[0] with { Field = "grupp" });
        return null;
    }

    /// <summary>Null where there is no municipality whose plan it could be.</summary>
    private async Task<IReadOnlySet<string>?> Followed(Frame frame, CancellationToken cancel) =>
        frame.Tenant is null ? null : (await readMeasured.Run(frame.Viewer.IsMember, indicatorId: null, cancel)).Codes;

    private static string? Known(string? asked, ProfileRead profile, List<Refusal> refusals)
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
