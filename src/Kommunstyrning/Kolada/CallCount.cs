namespace Kommunstyrning.Kolada;

/// <summary>Calls made on behalf of one run.</summary>
public sealed class CallCount
{
    /// <summary>Repeated ones included.</summary>
    public int Requests { get; private set; }

    /// <summary>Of the requests, those that repeated one that had failed.</summary>
    public int Retries { get; private set; }

    internal void Add(bool isRetry)
    {
        Requests++;
        if (isRetry)
            Retries++;
        Instrumentation.Calls.Add(1, KeyValuePair.Create<string, object?>("retry", isRetry));
    }
}
