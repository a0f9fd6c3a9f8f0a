using System.Diagnostics;
using System.Globalization;

namespace Kommunstyrning.Indicators;

/// <summary>Names a process by machine, number and start, so that one that has died on this machine is known at once.</summary>
internal static class LeaseHolder
{
    /// <summary>Each process reckons the start of another from its own clock, and they differ a little.</summary>
    private static readonly TimeSpan Doubt = TimeSpan.FromSeconds(10);

    private const string Start = "yyyyMMddHHmmss";

    public static string ThisProcess { get; } = NameOfThis();

    /// <summary>Only said of processes that can be seen from here; about others only the lease's end tells.</summary>
    public static bool IsGone(string holder)
    {
        if (
            holder.Split(' ') is not [var machine, var number, var start]
            || !string.Equals(machine, Machine(), StringComparison.Ordinal)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            || !DateTime.TryParseExact(start, Start, CultureInfo.InvariantCulture, DateTimeStyles.None, out var started)
        )
            return holder.Length == 0;
        // after a restart in a container the number is often the same again
        if (id == Environment.ProcessId)
            return !string.Equals(holder, ThisProcess, StringComparison.Ordinal);
        try
        {
            using var process = Process.GetProcessById(id);
            return (process.StartTime.ToUniversalTime() - started).Duration() > Doubt;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static string NameOfThis()
    {
        using var process = Process.GetCurrentProcess();
        var started = process.StartTime.ToUniversalTime().ToString(Start, CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{Machine()} {process.Id} {started}");
    }

    /// <summary>Containers may share a name but not the numbers of their processes.</summary>
    private static string Machine()
    {
        var numbers = new FileInfo("/proc/self/ns/pid").LinkTarget;
        return numbers is null ? Environment.MachineName : $"{Environment.MachineName}/{numbers}";
    }
}
