namespace Kommunstyrning.Kolada;

/// <summary>Where the open data come from and how gently they are asked for. Set as Kolada__BaseUrl and so on.</summary>
public sealed class KoladaSettings
{
    public const string PublicBaseUrl = "https://api.kolada.se/v3";

    /// <summary>What a run of the built-in sample names as its source.</summary>
    public const string ExampleSource = "exempeldata";

    /// <summary>Null for the public one, or in Development for the sample inside the program.</summary>
    public string? BaseUrl { get; set; }

    /// <summary>Answered by the sample inside the program, with no network.</summary>
    public bool UsesExample { get; set; }

    /// <summary>0 or less for no limit.</summary>
    public double RequestsPerSecond { get; set; } = 5;

    /// <summary>One call, headers and body.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>One page, repeats and waits included.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>A call that failed in passing is repeated so often.</summary>
    public int Retries { get; set; } = 5;

    /// <summary>Before the first repeat; doubled each time, with jitter.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>A Retry-After that asks for more than this ends the run.</summary>
    public TimeSpan LongestRetryAfter { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Bytes of one answer after unpacking; a full page has about one million.</summary>
    public long MostBytesPerPage { get; set; } = 32 << 20;

    /// <summary>Pages that one question may have.</summary>
    public int MostPages { get; set; } = 2_000;

    /// <summary>With a slash at the end. An address without a path means version 3 there.</summary>
    /// <exception cref="UriFormatException">The address is no whole one; <see cref="HasAddress"/> tells.</exception>
    public Uri Base
    {
        get
        {
            var given = new Uri((BaseUrl ?? PublicBaseUrl).TrimEnd('/') + "/");
            return given.AbsolutePath.Length > 1 ? given : new Uri(given, "v3/");
        }
    }

    /// <summary>Whether the address can be used: whole, and http or https.</summary>
    public bool HasAddress =>
        Uri.TryCreate(BaseUrl ?? PublicBaseUrl, UriKind.Absolute, out var given) && given.Scheme is "http" or "https";

    /// <summary>The host, as pages and runs name it, or <see cref="ExampleSource"/>.</summary>
    public string Source => UsesExample ? ExampleSource : Base.Host;
}
