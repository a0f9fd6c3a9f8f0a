using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kommunstyrning.Access;
using Kommunstyrning.Store;
using Kommunstyrning.Tests.Onboarding;
using Kommunstyrning.Tests.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Template = Kommunstyrning.Tests.Store.Template;

namespace Kommunstyrning.Tests.Access;

public sealed class KeyRingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Some = "nyckel för provning";

    [Fact]
    public async Task A_key_or_a_certificate_encrypts_the_keys_and_another_opens_none_of_them()
    {
        var file = Path.Combine(Template.Folder, $"{Guid.NewGuid():N}.pfx");
        using (var rsa = RSA.Create(2048))
        {
            var asked = new CertificateRequest("CN=nycklar", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            var now = TimeProvider.System.GetUtcNow();
            using var made = asked.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
            await File.WriteAllBytesAsync(file, made.Export(X509ContentType.Pfx, "hemligt"));
        }
        foreach (
            var settings in new[]
            {
                new KeyRingSettings { Key = New() },
                new() { Certificate = file, CertificatePassword = "hemligt" },
            }
        )
        {
            Assert.Null(settings.WhyUnusable(required: true));
            await using var one = Program(settings);
            await using var other = Program(settings);
            await Forget(one);

            var written = Protector(one).Protect(Some);

            Assert.Equal(Some, Protector(other).Unprotect(written));
            Assert.DoesNotContain("masterKey", await Stored(one), StringComparison.Ordinal);
            await using var stranger = Program(new KeyRingSettings { Key = New() });
            Assert.ThrowsAny<CryptographicException>(() => Protector(stranger).Unprotect(written));
        }
    }

    public static TheoryData<KeyRingSettings, bool, string?> Said { get; } =
        new()
        {
            { new(), false, null },
            { new(), true, "I produktion ska nycklarna" },
            {
                new() { Key = "kort" },
                false,
                "KeyRing__Key ska vara 32"
            },
            {
                new() { Key = Convert.ToBase64String(new byte[31]) },
                true,
                "KeyRing__Key ska vara 32"
            },
            {
                new() { Key = Convert.ToBase64String(new byte[33]) },
                true,
                "KeyRing__Key ska vara 32"
            },
            {
                new() { Certificate = "/finns/inte.pfx" },
                true,
                "Certifikatet i KeyRing__Certificate går inte att läsa."
            },
            {
                new() { Certificate = "a", Key = "b" },
                true,
                "Ange antingen"
            },
        };

    [Theory]
    [MemberData(nameof(Said))]
    public void What_cannot_be_used_is_told_in_a_sentence(KeyRingSettings settings, bool required, string? begins)
    {
        var sentence = settings.WhyUnusable(required);

        Assert.StartsWith(begins ?? "", sentence ?? "", StringComparison.Ordinal);
        Assert.Equal(begins is null, sentence is null);
    }

    [Fact]
    public async Task In_production_nothing_is_served_without_an_address_and_no_link_is_made()
    {
        var serve = await Verb.Alone(database.Settings, "Production");
        var invite = await Verb.Run(
            database.Settings,
            "Production",
            "account",
            "invite",
            "--email",
            "a@ale.example",
            "--operator"
        );

        foreach (var ended in new[] { serve, invite })
        {
            Assert.NotEqual(0, ended.Exit);
            Assert.Equal("", ended.Out);
            Assert.StartsWith(
                "PublicAddress ska vara den adress som alla når tjänsten på",
                ended.Error,
                StringComparison.Ordinal
            );
        }
    }

    private static string New() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private static IDataProtector Protector(IServiceProvider services) =>
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("prov");

    private static async Task Forget(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<KommunDb>().DataProtectionKeys.ExecuteDeleteAsync();
    }

    private static async Task<string> Stored(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var keys = await scope.ServiceProvider.GetRequiredService<KommunDb>().DataProtectionKeys.ToListAsync();
        return Assert.Single(keys).Xml!;
    }

    private ServiceProvider Program(KeyRingSettings keys) =>
        new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddStore(database.Settings)
            .AddAccount(
                new AccessSettings(
                    keys,
                    new SessionLimits(),
                    new SignInLimits(),
                    new MailSettings(),
                    new SecondFactorSettings(),
                    new ProviderNetwork(),
                    new ClientLimits()
                )
            )
            .BuildServiceProvider();
}
