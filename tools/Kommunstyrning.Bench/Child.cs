using System.Diagnostics;
using System.Globalization;

namespace Kommunstyrning.Bench;

/// <summary>A built program as a process of its own. All that it writes is read, so that it never waits for a reader.</summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly Process process;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Lines output = new();
    private readonly Lines errors = new();
    private readonly Task watch;
    private TimeSpan lived;

    private Child(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => output.Add(line.Data);
        process.ErrorDataReceived += (_, line) => errors.Add(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        watch = Watch();
    }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>The most memory that was resident at once, as Linux counts it (VmHWM); 0 elsewhere.</summary>
    public long PeakBytes { get; private set; }

    /// <summary>What it has had of the processors so far, in itself and in the kernel.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>What it has written so far.</summary>
    public string Output => output.Text;

    public string Errors => errors.Text;

    public static Child Start(
        string program,
        IEnumerable<string> words,
        params IEnumerable<KeyValuePair<string, string>>[] settings
    )
    {
        var start = new ProcessStartInfo("dotnet", [program, .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(program),
        };
        foreach (var (name, value) in settings.SelectMany(some => some))
            start.Environment[name] = value;
        return new Child(Process.Start(start)!);
    }

    /// <summary>Waits for the end, of which the exit code tells how it went.</summary>
    /// <returns>How long it lived.</returns>
    public async Task<(int ExitCode, TimeSpan Lived)> End()
    {
        await process.WaitForExitAsync();
        await watch;
        return (process.ExitCode, lived);
    }

    /// <summary>Gives it no chance to tidy up: SIGKILL.</summary>
    public async Task Kill()
    {
        if (!process.HasExited)
            process.Kill();
        await End();
    }

    /// <param name="signal">STOP or CONT.</param>
    public async Task Signal(string signal)
    {
        using var sent = Process.Start("kill", [$"-{signal}", Id.ToString(CultureInfo.InvariantCulture)]);
        await sent.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        process.Dispose();
    }

    private async Task Watch()
    {
        using var timer = new PeriodicTimer(Look);
        while (!process.HasExited)
        {
            Measure();
            await timer.WaitForNextTickAsync();
        }
        lived = clock.Elapsed;
    }

    private void Measure()
    {
        try
        {
            var line = File.ReadLines($"/proc/{Id}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", default));
            if (line is not null)
                PeakBytes = long.Parse(line[6..^2], NumberStyles.Any, CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            // it has just ended, or this is no Linux
        }
    }

    private sealed class Lines
    {
        private readonly Lock gate = new();
        private readonly List<string> lines = [];

        public string Text
        {
            get
            {
                lock (gate)
                    return string.Join('\n', lines);
            }
        }

        public void Add(string? line)
        {
            if (line is null)
                return;
            lock (gate)
                lines.Add(line);
        }
    }
}
