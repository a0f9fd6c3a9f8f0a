using System.Diagnostics;

namespace Kommunstyrning.Bench;

/// <summary>Times of one question, in milliseconds.</summary>
internal sealed class Sample
{
    private readonly List<double> times = [];

    public double Median => At(0.5);

    public double P99 => At(0.99);

    public int Count => times.Count;

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
