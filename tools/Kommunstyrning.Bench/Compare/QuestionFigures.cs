using System.Globalization;

namespace Kommunstyrning.Bench;

/// <summary>A line for each question: our median and p99, the limit, and how many times longer plain SQL takes.</summary>
internal sealed class QuestionFigures(IReadOnlyList<string> engines)
{
    private readonly List<(string Name, Sample Ours, double Most, string Like)> questions = [];
    private readonly Dictionary<(string Question, string Engine), Sample> asSql = [];
    private (string Name, double Value, double Most)? bytes;

    /// <summary>A median, or the bytes, are above the limit.</summary>
    public bool AreBeyond => questions.Exists(q => q.Ours.Median > q.Most) || bytes?.Value > bytes?.Most;

    /// <param name="most">For the median, in milliseconds.</param>
    /// <param name="like">The question that was asked as SQL, where it has another name.</param>
    public void Ours(string name, Sample ours, double most, string? like = null) =>
        questions.Add((name, ours, most, like ?? name));

    public void AsSql(string question, string engine, Sample sample) => asSql[(question, engine)] = sample;

    public void Bytes(string name, double value, double most) => bytes = (name, value, most);

    public void Print()
    {
        var heads = string.Concat(engines.Select(e => $" SQL, {e}: median, p99 ms | ratio |"));
        Console.WriteLine($"| question | median ms | p99 ms | at most |{heads}");
        Console.WriteLine($"|---|---|---|---|{string.Concat(engines.Select(_ => "---|---|"))}");
        foreach (var (name, ours, most, like) in questions)
        {
            var beside = engines.Select(e => Beside(ours, asSql.GetValueOrDefault((like, e))));
            var mark = ours.Median > most ? " **!**" : "";
            Console.WriteLine(
                $"| {name} | {Text(ours.Median)}{mark} | {Text(ours.P99)} | {Text(most, "0.##")} |{string.Concat(beside)}"
            );
        }
        if (bytes is { } one)
            Console.WriteLine($"\nBytes of {one.Name}: {Text(one.Value, "0.0")}, at most {Text(one.Most, "0")}");
    }

    private static string Beside(Sample ours, Sample? sql) =>
        sql is null
            ? " | |"
            : $" {Text(sql.Median, "0.00")}, {Text(sql.P99, "0.00")} | {Text(sql.Median / ours.Median, "0")} |";

    private static string Text(double value, string form = "0.000") =>
        value.ToString(form, CultureInfo.InvariantCulture);
}
