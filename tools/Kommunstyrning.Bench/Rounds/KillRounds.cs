using System.Diagnostics;
using System.Globalization;
using Kommunstyrning.Tests.Access.Mail;

namespace Kommunstyrning.Bench;

/// <summary>
/// Kills the program without warning after each step of a round that it has acknowledged, a moment drawn by lot later, starts it
/// again and looks whether everything that was acknowledged is there; and at the end whether each letter came, and how often.
/// </summary>
internal static class KillRounds
{
    private const int Times = 20;
    private const int Seed = 20261201;

    /// <summary>A reporter and a compiler in the committee: each is told when a round is opened and when a report comes back.</summary>
    private const int LettersOfARound = 4;

    /// <summary>The jobs look at the outbox after a start and each five seconds: some kills hit the sending.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    /// <summary>A letter whose sender was killed is taken up when the lease of two minutes has gone.</summary>
    private static readonly TimeSpan UntilSent = TimeSpan.FromMinutes(5);

    public static async Task<int> Run(Options options)
    {
        var (seed, times) = (options.Number("--seed", Seed), options.Number("--times", Times));
        await Console.Error.WriteLineAsync($"Seed {seed}");
        var tallies = new List<(string, Tally)>();
        foreach (var engine in options.Engines)
            tallies.Add((engine.Name, await Of(engine, times, seed)));
        foreach (var line in tallies.SelectMany(t => t.Item2.Lost.Concat(t.Item2.Unsent)))
            await Console.Error.WriteLineAsync(line);

        var figures = new Figures<Tally>(tallies);
        figures.Add("kills", t => t.Kills);
        figures.Add("rounds begun", t => t.Rounds);
        figures.Add("things read back after each kill, in all", t => t.ReadBack);
        figures.Add("acknowledged and not there", t => t.Lost.Count, 0);
        figures.Add("letters in the outbox", t => t.Letters);
        figures.Add("letters that should have been written and were not, or more", t => t.Miscounted, 0);
        figures.Add("never arrived", t => t.Unsent.Count, 0);
        figures.Add("arrived more than once", t => t.Twice, 0);
        figures.Add("seconds for all of it", t => t.Seconds);
        figures.Print();
        return figures.AreBeyond ? 1 : 0;
    }

    private static async Task<Tally> Of(Engine engine, int times, int seed)
    {
        var (clock, lot, tally) = (Stopwatch.StartNew(), new Random(seed), new Tally());
        await using var database = await engine.Create();
        await using var mail = new MailSink();
        await using var node = new RoundNode(database, mail);
        await node.Start();
        await node.SignIn();
        var (expected, circles) = (0, new List<RoundCircle>());
        while (tally.Kills < times)
        {
            var circle = new RoundCircle(node, circles.Count);
            circles.Add(circle);
            foreach (var (name, step) in circle.Steps.Take(times - tally.Kills))
            {
                await step();
                expected += name is "open" or "send back" ? LettersOfARound / 2 : 0;
                var after = Longest * lot.NextDouble();
                await Task.Delay(after);
                await node.Kill();
                await node.Start();
                tally.Kills++;
                foreach (var before in circles)
                {
                    tally.ReadBack += before.Count;
                    tally.Lost.AddRange(await before.Lost());
                }
                await Console.Error.WriteLineAsync(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{engine.Name} {tally.Kills}: killed {after.TotalSeconds:0.0} s after {name}, {tally.Lost.Count} lost"
                    )
                );
            }
        }
        tally.Rounds = circles.Count;
        await Letters(database, mail, tally, expected);
        tally.Seconds = clock.Elapsed.TotalSeconds;
        return tally;
    }

    /// <summary>Those about rounds; waits until none waits any more.</summary>
    private static async Task Letters(Database database, MailSink mail, Tally tally, int expected)
    {
        const string about = "FROM \"Letters\" WHERE \"Kind\" IN ('RoundOpened', 'ReportReturned')";
        await Wait.Until(
            async () => await database.Word($"SELECT COUNT(*) {about} AND \"State\" <> 'Sent'") is "0",
            UntilSent,
            "every letter was sent"
        );
        var written = new List<string>();
        await foreach (var row in database.Read($"SELECT \"Id\" {about}"))
            written.Add(Guid.Parse(row.GetValue(0).ToString()!).ToString("N"));
        tally.Letters = written.Count;
        tally.Miscounted = Math.Abs(written.Count - expected);
        foreach (var id in written)
        {
            var times = mail.Letters.Count(l => l.MessageId?.Contains(id, StringComparison.OrdinalIgnoreCase) ?? false);
            if (times == 0)
                tally.Unsent.Add($"The letter {id} never came.");
            tally.Twice += times > 1 ? 1 : 0;
        }
    }

    private sealed class Tally
    {
        public int Kills { get; set; }

        public int Rounds { get; set; }

        public int ReadBack { get; set; }

        public List<string> Lost { get; } = [];

        public int Letters { get; set; }

        public int Miscounted { get; set; }

        public List<string> Unsent { get; } = [];

        public int Twice { get; set; }

        public double Seconds { get; set; }
    }
}
