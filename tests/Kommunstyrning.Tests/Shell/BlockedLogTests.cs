using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Kommunstyrning.Tests.Architecture;

namespace Kommunstyrning.Tests.Shell;

/// <summary>The log of a program in Production, whose standard output is a pipe.</summary>
[Trait("Database", "none")]
public sealed class BlockedLogTests
{
    /// <summary>Each logs some ten lines; the pipe holds some hundred lines, and the queue 2,500.</summary>
    private const int Requests = 1_000;

    [Fact]
    public async Task Where_nobody_reads_the_log_pages_are_served_and_where_somebody_does_it_is_JSON_line_by_line()
    {
        var folder = Directory.CreateTempSubdirectory();
        using var program = Start(folder);
        try
        {
            // read until it listens, and then no more
            var listening = JsonDocument.Parse(await Until(program.StandardOutput, "Now listening on"));
            var address = listening.RootElement.GetProperty("State").GetProperty("address").GetString()!;
            using var client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(60) };

            for (var request = 0; request < Requests; request++)
                Assert.Equal(200, await Status(client));

            using var end = Process.Start("kill", ["-TERM", program.Id.ToString(CultureInfo.InvariantCulture)]);
            await program.WaitForExitAsync();
            Assert.Equal(0, program.ExitCode);
            var lines = (await program.StandardOutput.ReadToEndAsync()).Split('\n')[..^1];
            // the last may have been cut off by the end of the program
            Assert.All(
                lines.SkipLast(1),
                line => Assert.True(JsonDocument.Parse(line).RootElement.TryGetProperty("LogLevel", out _))
            );
            Assert.InRange(lines.Length, 50, 9_000);
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> Until(StreamReader lines, string words)
    {
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal))
                return line;
        }
        throw new InvalidOperationException($"It ended without saying: {words}");
    }

    private static async Task<int> Status(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/img/icon.svg", UriKind.Relative));
        return (int)answer.StatusCode;
    }

    private static Process Start(DirectoryInfo folder)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = Repository.Path("src/Kommunstyrning.Web"),
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Production",
                ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["KOMMUNSTYRNING_DATA"] = folder.FullName,
                ["Jobs__Enabled"] = "false",
                ["Shutdown__DrainSeconds"] = "0",
                ["Logging__LogLevel__Default"] = "Trace",
                ["Logging__LogLevel__Microsoft.AspNetCore"] = "Trace",
            },
        };
        foreach (var (name, value) in TestProgram.Production)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return Process.Start(start)!;
    }
}
