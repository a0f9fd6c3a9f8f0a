using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.Clients;

/// <summary>Programs that act in the municipality's name: its administrator adds them, says what they may, and takes that back.</summary>
public static class ClientEndpoints
{
    public const string Path = "klienter";

    /// <summary>Of a form that disables a client; any other word enables it.</summary>
    public const string Off = "av";

    public static void Map(IEndpointRouteBuilder tenant)
    {
        var clients = tenant.MapGroup($"/{Path}").RequireAuthorization(Permissions.Administrator);
        clients.MapGet("", List);
        clients.MapGet("/ny", AskNew);
        clients.MapPost("/ny", Add);
        clients.MapGet("/{id:guid}", Show);
        clients.MapPost("/{id:guid}", Change);
        clients.MapPost("/{id:guid}/hemlighet", RenewSecret);
        clients.MapPost("/{id:guid}/lage", Switch);
        clients.MapPost("/{id:guid}/dra-in", Withdraw);
        clients.MapGet("/{id:guid}/ta-bort", AskRemove);
        clients.MapPost("/{id:guid}/ta-bort", Remove);
    }

    private static async Task<IResult> List(HttpContext http, ClientsQuery clients, CancellationToken cancel) =>
        Pages.Page(
            new ClientsPage.Model
            {
                PageContext = http.PageContext(),
                Clients = await clients.Run(http.Access(), cancel),
            }
        );

    private static Task<IResult> AskNew(HttpContext http, MembersQuery members, CancellationToken cancel) =>
        ShowNew(http, members, new FormValues().With("responsible", http.Access().AccountId), FormErrors.None, cancel);

    private static async Task<IResult> Add(
        HttpContext http,
        IFormCollection posted,
        SaveClient save,
        [AsParameters] ClientReads reads,
        CancellationToken cancel
    )
    {
        var values = FormValues.From(posted);
        if (posted.IsAskedAgain())
            return await ShowNew(http, reads.Members, values, PostedForm.Unsaved, cancel);
        var form = new FormReader(values);
        var input = ClientFields.Read(form);
        var outcome = await form.Then(() => save.Add(http.Access(), input, cancel));
        return outcome.Succeeded
            ? await ShowKept(http, outcome.Value, reads, cancel)
            : await ShowNew(http, reads.Members, values, new FormErrors(outcome.Refusals), cancel);
    }

    private static async Task<IResult> Show(
        HttpContext http,
        Guid id,
        [AsParameters] ClientReads reads,
        string? sparat,
        CancellationToken cancel
    ) =>
        await Model(http, id, reads, cancel) is { } model
            ? Pages.Page(model with { IsSaved = sparat is { Length: > 0 } })
            : Pages.NotFound(http);

    private static Task<IResult> Change(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        SaveClient save,
        [AsParameters] ClientReads reads,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => (form.Revision, Input: ClientFields.Read(form)),
            written => save.Change(http.Access(), id, written.Revision, written.Input, cancel),
            _ => http.PageContext().At($"{Path}/{id}?sparat=ja"),
            async (values, errors) =>
                await Model(http, id, reads, cancel) is { } model
                    ? Pages.Page(model with { Values = values, Errors = errors }, Pages.StatusOf(errors.Refusals))
                    : null,
            async () => (await Model(http, id, reads, cancel))?.Values
        );

    /// <summary>The answer is the only place where the secret stands.</summary>
    private static async Task<IResult> RenewSecret(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        SaveClient save,
        [AsParameters] ClientReads reads,
        CancellationToken cancel
    )
    {
        if (posted.IsAskedAgain())
            return PostedForm.AskedAgain(http, posted);
        var outcome = await save.RenewSecret(http.Access(), id, cancel);
        return outcome.Succeeded
            ? await ShowKept(http, outcome.Value, reads, cancel)
            : Problem.Of(outcome.Refusals).AsPage(http);
    }

    private static Task<IResult> Switch(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        SaveClient save,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => string.Equals(form.Text("to"), Off, StringComparison.Ordinal),
            isDisabled => save.Switch(http.Access(), id, isDisabled, cancel),
            _ => http.PageContext().At($"{Path}/{id}")
        );

    private static Task<IResult> Withdraw(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        WithdrawGrant withdraw,
        CancellationToken cancel
    ) =>
        posted.Submit(
            http,
            form => form.Id("grant") ?? Guid.Empty,
            grant => withdraw.OfTenant(http.Access(), id, grant, cancel),
            _ => http.PageContext().At($"{Path}/{id}")
        );

    private static Task<IResult> AskRemove(HttpContext http, Guid id, ClientsQuery clients, CancellationToken cancel) =>
        ShowRemove(http, id, clients, FormErrors.None, cancel);

    private static async Task<IResult> Remove(
        HttpContext http,
        Guid id,
        IFormCollection posted,
        SaveClient save,
        ClientsQuery clients,
        CancellationToken cancel
    ) =>
        posted.IsAskedAgain()
            ? await ShowRemove(http, id, clients, PostedForm.Unsaved, cancel)
            : http.GoOn(await save.Remove(http.Access(), id, cancel), _ => http.PageContext().At(Path));

    private static async Task<IResult> ShowRemove(
        HttpContext http,
        Guid id,
        ClientsQuery clients,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        await clients.One(http.Access(), id, cancel) is { } row
            ? Pages.Page(
                new RemoveClientPage.Model
                {
                    PageContext = http.PageContext(),
                    Row = row,
                    Errors = errors,
                }
            )
            : Pages.NotFound(http);

    private static async Task<IResult> ShowNew(
        HttpContext http,
        MembersQuery members,
        FormValues values,
        FormErrors errors,
        CancellationToken cancel
    ) =>
        Pages.Page(
            new NewClientPage.Model
            {
                PageContext = http.PageContext(),
                Members = await members.Run(http.Access(), cancel),
                Values = values,
                Errors = errors,
            },
            Pages.StatusOf(errors.Refusals)
        );

    private static async Task<IResult> ShowKept(
        HttpContext http,
        KeptClient kept,
        ClientReads reads,
        CancellationToken cancel
    ) => Pages.Page((await Model(http, kept.Id, reads, cancel))! with { Secret = kept.Secret });

    private static async Task<ClientPage.Model?> Model(
        HttpContext http,
        Guid id,
        ClientReads reads,
        CancellationToken cancel
    ) =>
        await reads.Clients.One(http.Access(), id, cancel) is { } row
            ? new ClientPage.Model
            {
                PageContext = http.PageContext(),
                Row = row,
                Members = await reads.Members.Run(http.Access(), cancel),
                Values = ClientFields.Write(row),
                Errors = FormErrors.None,
            }
            : null;
}

/// <summary>What the page of a client is made from.</summary>
public sealed record ClientReads(ClientsQuery Clients, MembersQuery Members);
