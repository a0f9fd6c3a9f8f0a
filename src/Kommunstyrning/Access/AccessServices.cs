using Kommunstyrning.Search;
using Kommunstyrning.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenIddict.EntityFrameworkCore.Models;

namespace Kommunstyrning.Access;

/// <summary>What an operator may set about accounts and sessions.</summary>
public sealed record AccessSettings(
    KeyRingSettings KeyRing,
    SessionLimits Sessions,
    SignInLimits SignIn,
    MailSettings Mail,
    SecondFactorSettings SecondFactor,
    ProviderNetwork Providers,
    ClientLimits Clients
)
{
    /// <returns>The first Swedish sentence about something set that cannot be used, or null.</returns>
    /// <param name="keysMustBeEncrypted">In production.</param>
    public string? WhyUnusable(bool keysMustBeEncrypted) =>
        KeyRing.WhyUnusable(keysMustBeEncrypted)
        ?? Sessions.WhyUnusable()
        ?? SignIn.WhyUnusable()
        ?? Mail.WhyUnusable()
        ?? Providers.WhyUnusable()
        ?? Clients.WhyUnusable();
}

/// <summary>Registers accounts, sessions and keys.</summary>
public static class AccessServices
{
    /// <summary>PBKDF2 with SHA-512 takes about a tenth of a second with so many.</summary>
    public const int PasswordIterations = 220_000;

    /// <summary>Accounts, their passwords and sessions, and the keys that sign cookies and password links.</summary>
    public static IServiceCollection AddAccount(this IServiceCollection services, AccessSettings settings)
    {
        services.AddKeyRing(settings.KeyRing);
        services.AddSingleton(settings);
        services.AddSingleton(settings.Sessions);
        services.AddSingleton(settings.SignIn);
        services.AddSingleton(settings.Mail);
        services.AddSingleton(settings.SecondFactor);
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = PasswordIterations);
        services.AddSingleton<AccountPasswordHasher>();
        services.AddSingleton<IPasswordHasher<Account>>(s => s.GetRequiredService<AccountPasswordHasher>());
        services.AddScoped<ILookupNormalizer, IdentifierNormalizer>();
        services
            .AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = "";
            })
            .AddEntityFrameworkStores<KommunDb>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<ResetTokens>(ResetTokens.Name);
        services.Replace(ServiceDescriptor.Scoped<IUserStore<Account>, AccountStore>());
        services.Replace(ServiceDescriptor.Scoped<IPasswordValidator<Account>, PasswordCheck>());
        services.AddSingleton<UsableAccounts>();
        services.AddSingleton<HashingLimit>();
        services.AddScoped<OnlyMembershipQuery>();
        services.AddScoped<LastVisitQuery>();
        services.AddScoped<NoteVisit>();
        services.AddSingleton<DeviceToken>();
        services.AddScoped<AccountTrail>();
        services.AddSingleton<FailedSignIns>();
        services.AddHostedService(s => s.GetRequiredService<FailedSignIns>());
        services.AddScoped<SignInThrottle>();
        services.AddScoped<CheckPassword>();
        services.AddScoped<CheckOwnPassword>();
        services.AddScoped<ChoosePassword>();
        services.AddScoped<StartSession>();
        services.AddScoped<SessionQuery>();
        services.AddScoped<EndSession>();
        services.AddScoped<OwnSessionsQuery>();
        services.AddScoped<ChangeOwnPassword>();
        services.AddScoped<PlacesQuery>();
        services.AddScoped<MembersQuery>();
        services.AddScoped<ISearchedPeople, SearchedMembers>();
        services.AddScoped<ReportersQuery>();
        services.AddScoped<ColleagueQuery>();
        services.AddScoped<InviteMember>();
        services.AddScoped<TakePeople>();
        services.AddScoped<ChangeRoles>();
        services.AddScoped<RenewLink>();
        services.AddScoped<EndMembership>();
        services.AddScoped<PasswordLink>();
        services.AddScoped<Invite>();
        services.AddScoped<Withdraw>();
        services.AddScoped<OpenSupport>();
        services.AddScoped<EndSupport>();
        services.AddScoped<SupportVisitsQuery>();
        services.AddMail();
        services.AddSecondFactor();
        services.AddIdentityProviders(settings.Providers);
        services.AddClients(settings.Clients);
        return services;
    }

    private static void AddSecondFactor(this IServiceCollection services)
    {
        services.AddSingleton<FactorSecret>();
        services.AddScoped<CheckSecondFactor>();
        services.AddScoped<SecondFactorQuery>();
        services.AddScoped<ChangeSecondFactor>();
        services.AddScoped<PendingSignIn>();
        services.AddScoped<PasskeyChallenge>();
        services.AddScoped<PasskeysQuery>();
        services.AddScoped<AddPasskey>();
        services.AddScoped<ChangePasskey>();
        services.AddScoped<CheckPasskey>();
    }

    private static void AddIdentityProviders(this IServiceCollection services, ProviderNetwork network)
    {
        services.AddSingleton(network);
        services.AddSingleton<ProviderHttp>();
        services.AddSingleton<ProviderSecret>();
        services.AddSingleton<OfferedLink>();
        services.AddScoped<ProviderQuery>();
        services.AddScoped<ProviderOfTenantQuery>();
        services.AddScoped<SaveProvider>();
        services.AddScoped<TakeAnswer>();
        services.AddScoped<EnterByProvider>();
        services.AddScoped<LinkIdentity>();
        services.AddScoped<LinksQuery>();
        services.AddScoped<RemoveLink>();
    }

    private static void AddClients(this IServiceCollection services, ClientLimits limits)
    {
        services
            .AddOpenIddict()
            .AddCore(core =>
            {
                core.UseEntityFrameworkCore()
                    .UseDbContext<KommunDb>()
                    .ReplaceDefaultEntities<
                        Client,
                        ClientGrant,
                        OpenIddictEntityFrameworkCoreScope<Guid>,
                        ClientToken,
                        Guid
                    >();
                core.ReplaceTokenStore<ClientToken, ClientTokenStore>();
            });
        services.AddSingleton(limits);
        services.AddScoped<ServerKeyStore>();
        services.AddScoped<ClientsQuery>();
        services.AddScoped<SaveClient>();
        services.AddScoped<WithdrawGrant>();
        services.AddScoped<GiveConsent>();
        services.AddScoped<TokenHolderQuery>();
        services.AddScoped<TokenUse>();
        services.AddScoped<TokenFamily>();
        services.AddScoped<ClientThrottle>();
    }

    private static void AddMail(this IServiceCollection services)
    {
        services.AddScoped<Outbox>();
        services.AddScoped<LetterReceivers>();
        services.AddScoped<TellMembers>();
        services.AddScoped<TellAsker>();
        services.AddScoped<TellPeople>();
        services.AddScoped<ApproversQuery>();
        services.AddScoped<OwnNoticesQuery>();
        services.AddScoped<ChangeSubscription>();
        services.AddScoped<SubscriptionsQuery>();
        services.AddScoped<MarkNotices>();
        services.AddScoped<ForgetNotices>();
        services.AddScoped<WriteDigests>();
        services.AddScoped<DigestAcrossTenants>();
        services.AddScoped<ColleaguesQuery>();
        services.AddScoped<ChooseLetters>();
        services.AddScoped<TellReporters>();
        services.AddScoped<ComposeLetter>();
        services.AddScoped<MailCarrier>();
        services.AddScoped<SendLetters>();
        services.AddScoped<LastLetterQuery>();
        services.AddScoped<RequestReset>();
    }
}
