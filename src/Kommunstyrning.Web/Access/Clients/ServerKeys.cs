using System.Security.Cryptography;
using Kommunstyrning.Access;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;
using OpenIddict.Validation;

namespace Kommunstyrning.Web.Access.Clients;

/// <summary>
/// The keys that this node works with, read from the database before the first request and every ten minutes; whoever reads
/// also makes the next ones in time.
/// </summary>
public sealed partial class ServerKeys(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ServerKeys> log)
    : IConfigureOptions<OpenIddictServerOptions>,
        IDisposable
{
    private static readonly TimeSpan Reading = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim turn = new(1);
    private volatile Held? held;

    /// <summary>Told before the validation, which copies from the server.</summary>
    public Changes<OpenIddictServerOptions> OfServer { get; } = new();

    public Changes<OpenIddictValidationOptions> OfValidation { get; } = new();

    /// <summary>Waits for nothing where the keys are fresh.</summary>
    public ValueTask Ready(CancellationToken cancel) =>
        held is { } fresh && clock.GetUtcNow() - fresh.ReadAt < Reading
            ? ValueTask.CompletedTask
            : new ValueTask(Read(cancel));

    /// <exception cref="InvalidOperationException">Nobody has waited for the keys.</exception>
    public void Configure(OpenIddictServerOptions options)
    {
        var keys = held?.Keys ?? throw new InvalidOperationException("The server's keys have not been read.");
        foreach (var key in keys)
        {
            options.SigningCredentials.Add(SigningOf(key));
            options.EncryptionCredentials.Add(
                new EncryptingCredentials(
                    new SymmetricSecurityKey(key.EncryptionKey),
                    SecurityAlgorithms.Aes256KW,
                    SecurityAlgorithms.Aes256CbcHmacSha512
                )
            );
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task Read(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            if (held is { } fresh && clock.GetUtcNow() - fresh.ReadAt < Reading)
                return;
            await using var scope = scopes.CreateAsyncScope();
            var keys = await scope.ServiceProvider.GetRequiredService<ServerKeyStore>().Read(cancel);
            var before = held;
            held = new Held(keys, clock.GetUtcNow());
            if (before is null || before.Keys.Select(k => k.Generation).SequenceEqual(keys.Select(k => k.Generation)))
                return;
            OfServer.Tell();
            OfValidation.Tell();
        }
        catch (Exception fault) when (held is { } last && fault is not OperationCanceledException)
        {
            // those that were read last go on for a while; what needs the database says by itself that it is away
            NotRead(fault);
            held = last with { ReadAt = clock.GetUtcNow() };
        }
        finally
        {
            turn.Release();
        }
    }

    private static SigningCredentials SigningOf(ServerKeyPair key)
    {
        var signing = ECDsa.Create();
        signing.ImportPkcs8PrivateKey(key.SigningKey, out _);
        var id = WebEncoders.Base64UrlEncode(SHA256.HashData(signing.ExportSubjectPublicKeyInfo()), 0, 12);
        return new SigningCredentials(new ECDsaSecurityKey(signing) { KeyId = id }, SecurityAlgorithms.EcdsaSha256);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The authorization server's keys could not be read again.")]
    private partial void NotRead(Exception fault);

    private sealed record Held(IReadOnlyList<ServerKeyPair> Keys, DateTimeOffset ReadAt);

    /// <summary>Has options made anew.</summary>
    public sealed class Changes<T> : IOptionsChangeTokenSource<T>
    {
        private ConfigurationReloadToken source = new();

        public string? Name => Microsoft.Extensions.Options.Options.DefaultName;

        public IChangeToken GetChangeToken() => source;

        internal void Tell() => Interlocked.Exchange(ref source, new ConfigurationReloadToken()).OnReload();
    }
}

/// <summary>Nobody comes to the authorization server, or to what asks it, before its keys are there.</summary>
public sealed class ServerKeysMiddleware(RequestDelegate next, ServerKeys keys)
{
    public async Task InvokeAsync(HttpContext http)
    {
        await keys.Ready(http.RequestAborted);
        await next(http);
    }
}
