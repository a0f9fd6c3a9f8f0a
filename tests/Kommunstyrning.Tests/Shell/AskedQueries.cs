using System.Collections.Concurrent;
using System.Diagnostics;
using Kommunstyrning.Store;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Kommunstyrning.Tests.Shell;

/// <summary>
/// The commands that are sent to one database for whoever made this, in requests or directly, while it is there. What the
/// program asks by itself meanwhile, or others ask, has another trace and is not counted.
/// </summary>
public sealed class AskedQueries : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly ConcurrentQueue<string> commands = [];
    private readonly ConcurrentQueue<IDisposable> subscriptions = [];
    private readonly string database;
    private readonly Activity own = new Activity("asked").Start();

    /// <summary>With a listener each request has an activity, which belongs to the trace that its caller sent.</summary>
    private readonly ActivityListener listener = new()
    {
        ShouldListenTo = source => source.Name is "Microsoft.AspNetCore",
        Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
    };

    public AskedQueries(DatabaseSettings database)
    {
        this.database = database.ConnectionString;
        ActivitySource.AddActivityListener(listener);
        subscriptions.Enqueue(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => commands.Count;

    public string Text => string.Join("\n\n", commands);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name is "Microsoft.EntityFrameworkCore")
            subscriptions.Enqueue(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            Activity.Current?.TraceId == own.TraceId
            && value.Value is CommandExecutedEventData { Command: { Connection: { } connection } command }
            && database.Contains(
                connection.Database is "main" ? connection.DataSource : connection.Database,
                StringComparison.Ordinal
            )
            && !IsNoteOfUse(command.CommandText)
        )
            commands.Enqueue(command.CommandText);
    }

    /// <summary>That a session is in use is written down once in a while, in whatever request comes then: no page asks for it.</summary>
    private static bool IsNoteOfUse(string command) =>
        command.StartsWith("UPDATE", StringComparison.Ordinal)
        && command.Contains("Sessions", StringComparison.Ordinal)
        && command.Contains("SeenAt", StringComparison.Ordinal);

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var subscription in subscriptions)
            subscription.Dispose();
        listener.Dispose();
        own.Dispose();
    }
}
