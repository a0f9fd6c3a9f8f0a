using System.Globalization;
using System.Net;

namespace Kommunstyrning.Bench;

/// <summary>
/// Can one tell by the time of the answer whether an address has an account? Wrong passwords for addresses that have one and
/// for addresses that have none are given in turn, in an order drawn by lot, each through the form.
/// </summary>
internal static class SignInTries
{
    private const double Least = 0.9;
    private const double Most = 1.1;
    private const int WarmUp = 20;
    private const int Rounds = 300;
    private const int Seed = 20261201;

    /// <summary>Each address of the one kind has its like of the other: as long, and as seldom tried before.</summary>
    private static readonly string[] Names = ["admin", "redaktor", "strateg", "analytiker", "lasare", "revisor"];

    private static readonly string[] Places = ["pitea", "norrkoping", "lulea"];

    public static async Task<int> Run(Options options)
    {
        var rounds = options.Number("--rounds", Rounds);
        // so that nobody is told to wait: that answer comes at once, to all addresses alike
        await using var instance = Instance.Prepare(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["SignIn__TriesPerAccount"] = "100000",
                ["SignIn__TriesPerNetwork"] = "1000000",
            }
        );
        await instance.Verb("seed", "--demo");
        await instance.Start();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = instance.Client.BaseAddress,
        };
        var token = await Editor.TokenOf(client);
        var lot = new Random(Seed);
        var (known, unknown) = (new Sample(), new Sample());
        for (var i = 0; i < WarmUp + rounds; i++)
        {
            var (name, place) = (Names[lot.Next(Names.Length)], Places[lot.Next(Places.Length)]);
            var isCounted = i >= WarmUp;
            Func<Task>[] pair =
            [
                () => Try(isCounted ? known : new Sample(), $"{name}@{place}.example"),
                () => Try(isCounted ? unknown : new Sample(), $"{Unlike(name)}@{place}.example"),
            ];
            lot.Shuffle(pair);
            foreach (var one in pair)
                await one();
        }

        var ratio = known.Median / unknown.Median;
        var isBeyond = ratio is < Least or > Most;
        Console.WriteLine("| wrong password for | tries | median, p99 ms |");
        Console.WriteLine("|---|---|---|");
        Tell("an address with an account", known);
        Tell("an address without one", unknown);
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\nratio of medians {ratio:0.000}, to lie between {Least} and {Most}{(isBeyond ? " **!**" : "")}"
            )
        );
        return isBeyond ? 1 : 0;

        Task Try(Sample sample, string email) =>
            sample.Of(async () =>
            {
                using var fields = new FormUrlEncodedContent(
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["__RequestVerificationToken"] = token,
                        ["email"] = email,
                        ["password"] = "fel ord utan samband",
                    }
                );
                using var reply = await client.PostAsync(new Uri("/logga-in", UriKind.Relative), fields);
                await reply.Content.ReadAsByteArrayAsync();
                if (reply.StatusCode != HttpStatusCode.UnprocessableEntity)
                    throw new InvalidOperationException($"{email} gave {(int)reply.StatusCode}.");
            });
    }

    private static void Tell(string name, Sample sample) =>
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {sample.Count} | {sample.Median:0.00}, {sample.P99:0.00} |"
            )
        );

    /// <summary>As long, and nobody's.</summary>
    private static string Unlike(string name) => new([.. name.Reverse()]);
}
