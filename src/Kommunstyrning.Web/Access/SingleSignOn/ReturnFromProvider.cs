using Kommunstyrning.Access;
using Kommunstyrning.Organisation;
using Kommunstyrning.Store;
using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Web.Access.SingleSignOn;

/// <summary>What is done with whoever the provider has vouched for, by why one was sent there.</summary>
public sealed class ReturnFromProvider(
    CurrentTenant tenant,
    TenantWork work,
    EnterByProvider enter,
    LinkIdentity link,
    OfferedLink offers,
    ProviderQuery providers,
    UnitsQuery units,
    PendingCookie pending,
    FinishSignIn finish
)
{
    /// <param name="claims">All that the provider said.</param>
    public Task<IResult> Run(
        HttpContext http,
        SentAway sent,
        ProvidedIdentity identity,
        IReadOnlyList<Choice> claims,
        CancellationToken cancel
    ) =>
        sent.Purpose switch
        {
            SignInPurpose.SignIn => SignIn(http, sent, () => enter.Run(identity, cancel), identity, cancel),
            SignInPurpose.Invitation => SignIn(http, sent, () => Accept(sent, identity, cancel), identity, cancel),
            SignInPurpose.Link => Task.FromResult(Offer(http, sent, identity)),
            SignInPurpose.Trial => Tell(http, sent, identity, claims, cancel),
        };

    private async Task<IResult> SignIn(
        HttpContext http,
        SentAway sent,
        Func<Task<Outcome<ProviderEntry>>> act,
        ProvidedIdentity identity,
        CancellationToken cancel
    )
    {
        var outcome = await work.Write(act, cancel);
        if (!outcome.Succeeded)
            return ProviderPages.Refused(http, outcome.Refusals[0]);
        if (outcome.Value is not { Account: { } account, State: var state })
            return ProviderPages.NotIn(http, outcome.Value.State);
        await http.EvictPagesOf(tenant.Id);
        if (state != EntryState.NeedsCode)
            return await finish.Run(
                http,
                account,
                new SignInWay(tenant.Id, identity.IsStrong),
                sent.Till,
                kept: "",
                cancel
            );
        await pending.Remember(http, account, tenant.Id);
        return Results.LocalRedirect($"{SignInCodeEndpoints.Path}?till={Uri.EscapeDataString(sent.Till)}");
    }

    private async Task<Outcome<ProviderEntry>> Accept(
        SentAway sent,
        ProvidedIdentity identity,
        CancellationToken cancel
    )
    {
        var tied = await link.ByInvitation(sent.Account, sent.Code, identity, cancel);
        return tied.Succeeded ? await enter.Run(identity, cancel) : Outcome<ProviderEntry>.Refused(tied.Refusals);
    }

    /// <summary>Whoever sits at the browser may be somebody else at the provider: the account's owner is asked.</summary>
    private IResult Offer(HttpContext http, SentAway sent, ProvidedIdentity identity)
    {
        var signedIn = http.Features.Get<SignedIn>()!;
        return string.Equals(sent.Session, $"{signedIn.SessionId}", StringComparison.Ordinal)
            ? OwnLinkEndpoints.Confirm(
                http,
                identity,
                offers.Seal(tenant.Id, signedIn.AccountId, signedIn.SessionId, identity)
            )
            : ProviderPages.Faulty(http, sent, new ProviderFaultException(ProviderFault.NotUnderWay));
    }

    private async Task<IResult> Tell(
        HttpContext http,
        SentAway sent,
        ProvidedIdentity identity,
        IReadOnlyList<Choice> claims,
        CancellationToken cancel
    )
    {
        var (all, provider) = await work.Read(
            async () => (await units.Run(cancel), await providers.Run(http.Access(), cancel)),
            cancel
        );
        return provider is null
            ? ProviderPages.NoProvider(http)
            : Pages.Page(
                new TrialPage.Model
                {
                    PageContext = http.PageContext(),
                    Identity = identity,
                    Claims = claims,
                    GroupsClaim = provider.GroupsClaim,
                    Grants = RolesByGroup.Of(provider, identity.Groups, all),
                    Admits = provider.Admits,
                    Units = all,
                }
            );
    }
}
