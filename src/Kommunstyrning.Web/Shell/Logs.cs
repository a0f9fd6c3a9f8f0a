using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.Logging.Console;

namespace Kommunstyrning.Web.Shell;

/// <summary>How the log leaves the program: on standard output, in Production one JSON object a line.</summary>
public static class Logs
{
    /// <summary>A reader that does not read costs lines of the log, and never a request.</summary>
    public static ILoggingBuilder AddLogs(this ILoggingBuilder logging, IHostEnvironment environment)
    {
        // each request of a client, word for word
        logging.AddFilter("OpenIddict", LogLevel.Warning);
        logging.Services.Configure<ConsoleLoggerOptions>(o => o.QueueFullMode = ConsoleLoggerQueueFullMode.DropWrite);
        return environment.IsProduction()
            ? logging.AddJsonConsole(o =>
            {
                o.UseUtcTimestamp = true;
                o.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
                o.JsonWriterOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
            })
            : logging;
    }
}
