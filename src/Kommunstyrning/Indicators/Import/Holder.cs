using System.Diagnostics;
using System.Globalization;

namespace Kommunstyrning.Indicators;

/// <summary>Names a process by machine, number and start, so that one that has died on this machine is known at once.</summary>
internal static class Holder
{
    public static string ThisProcess { get; } = Name(Process.GetCurrentProcess());

    /// <summary>Only said of this machine's processes; about others only the lease's end tells.</summary>
    public static bool IsGone(string holder)
    {
        if (
            holder.Split(' ') is not [var machine, var number, _]
            || !string.Equals(machine, Environment.MachineName, StringComparison.Ordinal)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        )
            return holder.Length == 0;
        try
        {
            using var process = Process.GetProcessById(id);
            return !string.Equals(Name(process), holder, StringComparison.Ordinal);
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static string Name(Process process) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.MachineName} {process.Id} {process.StartTime.ToUniversalTime():yyyyMMddHHmmss}"
        );
}
