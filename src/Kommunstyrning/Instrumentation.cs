using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Kommunstyrning;

/// <summary>
/// What the core tells those who watch it run (OpenTelemetry or any other listener). Without a listener it costs a
/// comparison. Attributes name kinds, counts and codes of open data, never a person and never what somebody has written.
/// </summary>
public static class Instrumentation
{
    /// <summary>Of the source of activities, and of the meter.</summary>
    public const string Name = "Kommunstyrning";

    private static readonly Meter Meter = new(Name);

    /// <summary>Imports and the calls to Kolada in them, as spans.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>Rows of open data that have been read.</summary>
    public static Counter<long> Rows { get; } = Meter.CreateCounter<long>("kommunstyrning.import.rows", "{row}");

    /// <summary>Calls to Kolada, repeated ones included; `retry` says which are.</summary>
    public static Counter<long> Calls { get; } = Meter.CreateCounter<long>("kommunstyrning.kolada.calls", "{call}");
}
