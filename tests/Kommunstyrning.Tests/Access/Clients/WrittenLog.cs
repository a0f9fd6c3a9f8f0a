using System.Text;
using Microsoft.Extensions.Logging;

namespace Kommunstyrning.Tests.Access.Clients;

/// <summary>Everything that the program says in its log.</summary>
internal sealed class WrittenLog : ILoggerProvider, ILogger
{
    private readonly StringBuilder lines = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter
    )
    {
        lock (lines)
            lines.AppendLine(formatter(state, exception)).AppendLine(exception?.ToString());
    }

    public override string ToString()
    {
        lock (lines)
            return lines.ToString();
    }

    public void Dispose() { }
}
