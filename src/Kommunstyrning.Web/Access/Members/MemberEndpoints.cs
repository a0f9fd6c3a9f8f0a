using Kommunstyrning.Access;
using Kommunstyrning.Organisation;

namespace Kommunstyrning.Web.Access.Members;

/// <summary>Who has a place in the municipality: its administrator lets people in and out and gives roles.</summary>
public static class MemberEndpoints
{
    /// <summary>The most people who are let in by one form.</summary>
    public const int MostAtOnce = 200;

    /// <summary>Of a form that asks for a link to hand over, although letters are sent.</summary>
    public const string HandOver = "overlamna";

    private const string Path = "/personer";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        tenant.MapGet($"{Path}/roller", ShowRoles).RequireAuthorization(Permissions.SignedIn);
        var administrator = tenant.MapGroup(Path).RequireAuthorization(Permissions.Administrator);
        administrator.MapGet("", List);
        administrator.MapGet("/bjud-in", AskInvite);
        administrator.MapPost("/bjud-in", Invite);
        administrator.MapGet("/{account:guid}", Show);
        administrator.MapPost("/{account:guid}", Change);
        administrator.MapPost("/{account:guid}/lank", Renew);
    }

    private static IResult ShowRoles(HttpContext http, Outbox outbox) =>
        Pages.Page(new RolesPage.Model { PageContext = http.PageContext(), SendsLetters = outbox.IsOpen });

    private static async Task<IResult> List(
        HttpContext http,
        [AsParameters] MembersAddress address,
        MembersQuery members,
        UnitsQuery units,
        CancellationToken cancel
    )
    {
        var all = await units.Run(cancel);
        var (filter, page, refusals) = address.Read(all);
        return Pages.Page(
            new MembersPage.Model
            {
                PageContext = http.PageContext(),
                Address = address,
                Filter = refusals.Count == 0 ? filter : new MemberFilter(),
                Number = refusals.Count == 0 ? page : 1,
                Members = await members.Run(http.Access(), cancel),
                Units = all,
                Errors = new FormErrors(refusals),
            },
            refusals.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest
        );
    }

    private static async Task<IResult> AskInvite(
        HttpContext http,
        UnitsQuery units,
        Outbox outbox,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new InvitePage.Model
            {
                PageContext = http.PageContext(),
                Units = await units.Run(cancel),
                SendsLetters = outbox.IsOpen,
                Values = new FormValues(),
                Errors = FormErrors.None,
            }
        );

    /// <summary>Whoever can be let in is; the lines of the others stay in the form, each with its reason.</summary>
    private static async Task<IResult> Invite(
        HttpContext http,
        IFormCollection posted,
        InviteMember invite,
        UnitsQuery units,
        PublicAddress address,
        Outbox outbox,
        CancellationToken cancel
    )
    {
        var values = FormValues.From(posted);
        var errors = PostedForm.Unsaved;
        var invited = new List<InvitedMember>();
        if (!posted.IsAskedAgain())
        {
            var reader = new FormReader(values);
            var (lines, grants) = (InviteLine.Read(reader.Lines("people")), GrantFields.Read(reader));
            var refusals = new List<Refusal>(reader.Refusals);
            var left = new List<InviteLine>();
            if (lines.Count is 0 or > MostAtOnce)
                refusals.Add(
                    Refusal.Invalid(
                        "people",
                        lines.Count == 0
                            ? "Skriv minst en e-postadress."
                            : $"Det är {lines.Count} rader. Bjud in högst {MostAtOnce} åt gången."
                    )
                );
            if (refusals.Count == 0)
                foreach (var line in lines)
                {
                    var input = new MemberInput(line.Email, line.Name, grants);
                    var outcome = await invite.Run(http.Access(), input, cancel);
                    if (outcome.Succeeded)
                    {
                        invited.Add(outcome.Value);
                        continue;
                    }
                    left.Add(line);
                    refusals.AddRange(outcome.Refusals.Select(r => line.About(r, lines.Count)));
                }
            if (invited.Count > 0)
                values.With("people", string.Join('\n', left.Select(l => l.Written)));
            errors = new FormErrors([.. refusals.DistinctBy(r => (r.Field, r.Sentence))]);
        }
        return Pages.Page(
            new InvitePage.Model
            {
                PageContext = http.PageContext(),
                Units = await units.Run(cancel),
                Invited = invited,
                SendsLetters = outbox.IsOpen,
                Origin = address.Origin,
                Values = values,
                Errors = errors,
            },
            // what has been done is kept, also where it was not all
            invited.Count > 0
                ? StatusCodes.Status200OK
                : Pages.StatusOf(errors.Refusals)
        );
    }

    private static async Task<IResult> Show(
        HttpContext http,
        Guid account,
        [AsParameters] MemberReads reads,
        string? sparat,
        CancellationToken cancel
    ) =>
        await reads.Members.One(http.Access(), account, cancel) is { } member
            ? Pages.Page(await Model(http, member, reads, cancel) with { IsSaved = sparat is { Length: > 0 } })
            : Pages.NotFound(http);

    private static Task<IResult> Change(
        HttpContext http,
        Guid account,
        IFormCollection posted,
        ChangeRoles change,
        [AsParameters] MemberReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Grants: GrantFields.Read(form)),
            written => change.Run(http.Access(), account, written.Revision, written.Grants, cancel),
            _ => http.PageContext().At($"personer/{account}?sparat=ja"),
            async (values, errors) =>
                await reads.Members.One(http.Access(), account, cancel) is { } member
                    ? Pages.Page(
                        await Model(http, member, reads, cancel) with
                        {
                            Values = values,
                            Errors = errors,
                        },
                        Pages.StatusOf(errors.Refusals)
                    )
                    : null,
            async () => await reads.Members.One(http.Access(), account, cancel) is { } member ? Filled(member) : null
        );

    private static async Task<IResult> Renew(
        HttpContext http,
        Guid account,
        IFormCollection form,
        RenewLink renew,
        [AsParameters] MemberReads reads,
        PublicAddress address,
        CancellationToken cancel
    )
    {
        var outcome = await renew.Run(http.Access(), account, form[HandOver].Count > 0, cancel);
        if (!outcome.Succeeded)
            return Problem.Of(outcome.Refusals).AsPage(http);
        var member = (await reads.Members.One(http.Access(), account, cancel))!;
        return Pages.Page(
            await Model(http, member, reads, cancel) with
            {
                Link = outcome.Value,
                Origin = address.Origin,
            }
        );
    }

    private static async Task<MemberPage.Model> Model(
        HttpContext http,
        Member member,
        MemberReads reads,
        CancellationToken cancel
    ) =>
        new()
        {
            PageContext = http.PageContext(),
            Member = member,
            Units = await reads.Units.Run(cancel),
            Letter = await reads.Letters.Run(http.Access(), member.AccountId, cancel),
            SendsLetters = reads.Outbox.IsOpen,
            Shared = await reads.Guests.Of(http.Access(), [.. member.Grants], cancel),
            Values = Filled(member),
            Errors = FormErrors.None,
        };

    private static FormValues Filled(Member member) =>
        GrantFields.Write(new FormValues().With("revision", member.Revision), [.. member.Grants]);
}
