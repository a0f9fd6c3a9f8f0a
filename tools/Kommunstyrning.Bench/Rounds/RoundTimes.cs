using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Kommunstyrning.Bench;

/// <summary>
/// How long a round of two thousand goals and sixty units takes to open, to report in, to weigh together, to decide and to write,
/// and how many questions the database is asked for each.
/// </summary>
internal static partial class RoundTimes
{
    private const string Editor = "redaktor@pitea.example";
    private const string Reporter = "rapportor@pitea.example";
    private const int Times = 60;
    private const int MostMegabytes = 150;

    public static async Task<int> Run(Options options)
    {
        var columns = new List<(string Name, Result Result)>();
        foreach (var engine in options.Engines)
            columns.Add((engine.Name, await Measure(engine)));
        Console.WriteLine(LargeRound.Size);
        var figures = new Figures<Result>(columns);
        figures.Add("an empty answer: median ms", r => r.Empty, form: "0.0");
        figures.Add("opening: seconds", r => r.Opened / 1000, 3, "0.0");
        figures.Add("a reporter's page: median ms", r => r.Reporter.Median, 50, "0.0");
        figures.Add("a reporter's page: p99 ms", r => r.Reporter.P99, form: "0.0");
        figures.Add("÷ an empty answer", r => r.Reporter.Median / r.Empty);
        figures.Add("saving a goal: median ms", r => r.Saving.Median, form: "0.0");
        figures.Add("the round's page: median ms", r => r.Round.Median, 500, "0.0");
        figures.Add("the group's compilation: median ms", r => r.Group.Median, 500, "0.0");
        figures.Add("fulfilment before the decision: median ms", r => r.Fulfilment.Median, 500, "0.0");
        figures.Add("deciding: seconds", r => r.Locked / 1000, form: "0.0");
        figures.Add("rapport.docx: seconds", r => r.Docx / 1000, 20, "0.0");
        figures.Add("rapport.docx: MB more than before", r => r.MoreMegabytes, MostMegabytes);
        foreach (var name in Asked)
            figures.Add($"questions: {name}", r => r.Questions[name]);
        figures.Print();
        return figures.AreBeyond ? 1 : 0;
    }

    private static readonly string[] Asked = ["a reporter's page", "the round's page", "compilation", "fulfilment"];

    private static async Task<Result> Measure(Engine engine)
    {
        await using var database = await engine.Create();
        var result = new Result();
        LargeRound round;
        await using (var instance = Instance.Demonstrated(database))
        {
            await instance.Start();
            round = await LargeRound.Plan(database.Store);
            using var editor = await Bench.Editor.SignIn(instance.Client.BaseAddress!, Instance.DemoPassword, Editor);
            using var reporter = await Bench.Editor.SignIn(
                instance.Client.BaseAddress!,
                Instance.DemoPassword,
                Reporter
            );
            result.Empty = (await Of(editor, "/livez")).Median;
            result.Opened = await Post(editor, $"{round.Path}/oppna", ("niva", "mal"));
            result.Reporter = await Of(reporter, round.UnitPath);
            for (var i = 0; i < Times / 3; i++)
                result.Saving.Add(await Post(reporter, round.GoalPath, ("why", $"Nu är {i} på plats.")));
            await round.Report();
            result.Round = await Of(editor, round.Path);
            result.Group = await Of(editor, $"{round.Path}/sammanvagning");
            result.Fulfilment = await Of(editor, $"{round.Path}/maluppfyllelse");
        }
        await Count(database, round, result);
        await using (var instance = Instance.Demonstrated(database))
        {
            await instance.Start();
            using var editor = await Bench.Editor.SignIn(instance.Client.BaseAddress!, Instance.DemoPassword, Editor);
            result.Locked = await Post(editor, $"{round.Path}/las", ("decidedOn", "2024-10-21"), ("paragraph", "§ 1"));
            var before = instance.PeakBytes;
            var clock = Stopwatch.StartNew();
            _ = await editor.GetByteArrayAsync(new Uri($"{round.Path}/rapport.docx", UriKind.Relative));
            result.Docx = clock.Elapsed.TotalMilliseconds;
            // what the watch looks at is some milliseconds old
            await Task.Delay(200);
            result.MoreMegabytes = (instance.PeakBytes - before) / 1e6;
        }
        return result;
    }

    /// <summary>In a program that tells each command: what is asked between two looks, with nobody else there.</summary>
    private static async Task Count(Database database, LargeRound round, Result result)
    {
        await using var instance = Instance.Demonstrated(
            database,
            ("Logging__LogLevel__Microsoft.EntityFrameworkCore.Database.Command", "Information")
        );
        await instance.Start();
        using var editor = await Bench.Editor.SignIn(instance.Client.BaseAddress!, Instance.DemoPassword, Editor);
        using var reporter = await Bench.Editor.SignIn(instance.Client.BaseAddress!, Instance.DemoPassword, Reporter);
        (HttpClient, string)[] pages =
        [
            (reporter, round.UnitPath),
            (editor, round.Path),
            (editor, $"{round.Path}/sammanvagning"),
            (editor, $"{round.Path}/maluppfyllelse"),
        ];
        foreach (var (name, (who, path)) in Asked.Zip(pages))
        {
            await new Sample().Ask(who, path);
            var before = Command().Count(instance.Output);
            await new Sample().Ask(who, path);
            await Task.Delay(300);
            result.Questions[name] = Command().Count(instance.Output) - before;
        }
    }

    private static async Task<Sample> Of(HttpClient client, string path)
    {
        for (var i = 0; i < Times / 3; i++)
            await new Sample().Ask(client, path);
        var sample = new Sample();
        for (var i = 0; i < Times; i++)
            await sample.Ask(client, path);
        return sample;
    }

    /// <summary>Fills in the page's own form as it stands there, with other values for the named fields, and sends it.</summary>
    /// <returns>Milliseconds from sending it to the answer.</returns>
    private static async Task<double> Post(HttpClient client, string path, params (string Name, string Value)[] fields)
    {
        var page = await client.GetStringAsync(new Uri(path, UriKind.Relative));
        var action = path.Split('?')[0];
        var filled = PageForm.Read(page, action, action);
        foreach (var (name, value) in fields)
            filled.With(name, value);
        using var form = filled.Content;
        var clock = Stopwatch.StartNew();
        using var reply = await client.PostAsync(new Uri(action, UriKind.Relative), form);
        var took = clock.Elapsed.TotalMilliseconds;
        return (int)reply.StatusCode is 302
            ? took
            : throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"{path} gave {(int)reply.StatusCode}.")
            );
    }

    [GeneratedRegex(@"Executed DbCommand", RegexOptions.None, 1000)]
    private static partial Regex Command();

    private sealed class Result
    {
        public double Empty { get; set; }
        public double Opened { get; set; }
        public Sample Reporter { get; set; } = new();
        public Sample Saving { get; } = new();
        public Sample Round { get; set; } = new();
        public Sample Group { get; set; } = new();
        public Sample Fulfilment { get; set; } = new();
        public double Locked { get; set; }
        public double Docx { get; set; }
        public double MoreMegabytes { get; set; }
        public Dictionary<string, int> Questions { get; } = new(StringComparer.Ordinal);
    }
}
