using System.Diagnostics;

namespace Kommunstyrning.Bench;

/// <summary>Times of one question, in milliseconds.</summary>
internal sealed class Sample
{
    private readonly List<double> times = [];

    public double Median => At(0.5);

    public double P99 => At(0.99);

    public int Count => times.Count;

    /// <summary>Asks so many questions in turn without counting, then so many times with.</summary>
    /// <param name="ask">Takes the number of the question, from 0.</param>
    public static Sample Of(Func<int, object> ask, int questions, int times)
    {
        for (var i = 0; i < times; i++)
            GC.KeepAlive(ask(i % questions));
        var sample = new Sample();
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(ask(i % questions));
            sample.times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return sample;
    }

    /// <summary>The same of what has to be waited for; what is asked without counting is taken from the end.</summary>
    public static async Task<Sample> Of(Func<int, Task> ask, int questions, int times)
    {
        for (var i = 0; i < times; i++)
            await ask(questions - 1 - (i % questions));
        var sample = new Sample();
        for (var i = 0; i < times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await ask(i % questions);
            sample.times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        return sample;
    }

    public void Add(double milliseconds) => times.Add(milliseconds);

    /// <summary>Adds how long one thing took.</summary>
    public async Task Of(Func<Task> work)
    {
        var clock = Stopwatch.StartNew();
        await work();
        times.Add(clock.Elapsed.TotalMilliseconds);
    }

    public async Task Ask(HttpClient client, string path)
    {
        var clock = Stopwatch.StartNew();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        answer.EnsureSuccessStatusCode();
        times.Add(clock.Elapsed.TotalMilliseconds);
    }

    private double At(double quantile)
    {
        var ordered = times.Order().ToList();
        return ordered[(int)Math.Min(ordered.Count - 1, Math.Floor(quantile * ordered.Count))];
    }
}
