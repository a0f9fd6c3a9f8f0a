using System.Diagnostics;

namespace Kommunstyrning.Web.Reports.Print;

/// <summary>Why there is no PDF this time.</summary>
public sealed class PrintException(string message) : Exception(message);

/// <summary>
/// Prints HTML as tagged PDF by a browser of its own: one at a time, from a file, with no network, for so long and no longer.
/// </summary>
public sealed class PdfPrinter(PrintSettings settings, ILogger<PdfPrinter> log) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(120);

    /// <summary>How long a question waits for others' before it is sent away.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim turn = new(1);

    public bool CanPrint => settings.CanPrint;

    /// <returns>The PDF; null where the browser was busy with others' all the while.</returns>
    /// <exception cref="PrintException">The browser ended without one, or took too long.</exception>
    public async Task<byte[]?> Print(string html, CancellationToken cancel)
    {
        if (!await turn.WaitAsync(Patience, cancel))
            return null;
        var folder = Directory.CreateTempSubdirectory("kommunstyrning-print-");
        try
        {
            return await Print(html, folder.FullName, cancel);
        }
        finally
        {
            turn.Release();
            Remove(folder);
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<byte[]> Print(string html, string folder, CancellationToken cancel)
    {
        var (from, to) = (Path.Combine(folder, "rapport.html"), Path.Combine(folder, "rapport.pdf"));
        await File.WriteAllTextAsync(from, html, cancel);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Longest);
        using var browser = Start(folder, from, to);
        try
        {
            // what is not read fills the pipe, and the browser would wait for it
            var said = Task.WhenAll(
                browser.StandardOutput.ReadToEndAsync(limit.Token),
                browser.StandardError.ReadToEndAsync(limit.Token)
            );
            await browser.WaitForExitAsync(limit.Token);
            var words = await said;
            if (browser.ExitCode != 0 || !File.Exists(to))
            {
                log.BrowserFailed(browser.ExitCode, words[1].Length > 2_000 ? words[1][..2_000] : words[1]);
                throw new PrintException("The browser made no PDF.");
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new PrintException("The browser took too long.");
        }
        finally
        {
            if (!browser.HasExited)
                browser.Kill(entireProcessTree: true);
        }
        return await File.ReadAllBytesAsync(to, cancel);
    }

    private Process Start(string folder, string from, string to)
    {
        var start = new ProcessStartInfo(settings.Browser)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        string[] words =
        [
            "--headless",
            "--disable-gpu",
            "--disable-extensions",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--no-first-run",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--proxy-server=127.0.0.1:9",
            $"--user-data-dir={Path.Combine(folder, "profile")}",
            "--no-pdf-header-footer",
            "--export-tagged-pdf",
            "--generate-pdf-document-outline",
            $"--print-to-pdf={to}",
            // a browser refuses to fence itself in as root, as in a container
            .. Environment.IsPrivilegedProcess ? new[] { "--no-sandbox" } : [],
            new Uri(from).AbsoluteUri,
        ];
        foreach (var word in words)
            start.ArgumentList.Add(word);
        start.Environment.Clear();
        foreach (var name in (string[])["PATH", "LANG", "TMPDIR", "SYSTEMROOT", "FONTCONFIG_PATH", "FONTCONFIG_FILE"])
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
                start.Environment[name] = value;
        }
        start.Environment["HOME"] = folder;
        try
        {
            return Process.Start(start) ?? throw new PrintException("The browser did not start.");
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            log.BrowserFailed(exception.NativeErrorCode, exception.Message);
            throw new PrintException("The browser did not start.");
        }
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // what a dying browser still holds is left to the system, which empties its folder of temporary files
        }
    }
}

internal static partial class PrintLog
{
    [LoggerMessage(LogLevel.Error, "The browser that prints reports ended with {Code}: {Said}")]
    public static partial void BrowserFailed(this ILogger log, int code, string said);
}
