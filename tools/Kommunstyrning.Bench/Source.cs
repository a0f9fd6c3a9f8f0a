namespace Kommunstyrning.Bench;

/// <summary>The stand-in for Kolada in a process of its own, so that its memory and time are nobody else's.</summary>
internal sealed class Source : IAsyncDisposable
{
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(2);

    private readonly Child child;

    private Source(Child child) => this.child = child;

    /// <summary>Where version 3 answers.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What tells the program to ask here, and as fast as it can.</summary>
    public IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Kolada__BaseUrl"] = Address.ToString(),
            ["Kolada__RequestsPerSecond"] = "0",
        };

    /// <param name="data">A folder of recorded answers; null for the sample.</param>
    /// <param name="faults">As the stand-in's README lists them.</param>
    public static async Task<Source> Start(string? data, string faults = "")
    {
        string[] folder = data is null ? [] : ["--data", Path.GetFullPath(data)];
        string[] wrong = faults.Length == 0 ? [] : ["--fault", faults];
        var source = new Source(Child.Start(Repository.StandIn, [.. folder, .. wrong, "--port", "0"]));
        await Wait.Until(
            () =>
                source.child.HasExited
                    ? throw new InvalidOperationException(source.child.Errors)
                    : source.child.Output.Contains("/v3", StringComparison.Ordinal),
            Most,
            "the stand-in answered"
        );
        source.Address = new Uri(source.child.Output.Trim().Split(' ')[^1]);
        return source;
    }

    public ValueTask DisposeAsync() => child.DisposeAsync();
}
