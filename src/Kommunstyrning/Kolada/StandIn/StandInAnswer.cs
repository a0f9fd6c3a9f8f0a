using System.IO.Pipelines;

namespace Kommunstyrning.Kolada.StandIn;

/// <summary>An answer whose body is written when somebody takes it.</summary>
public sealed class StandInAnswer(int status, Func<PipeWriter, CancellationToken, Task> write)
{
    /// <summary>Kolada names no charset.</summary>
    public const string ContentType = "application/json";

    public int Status { get; } = status;

    /// <summary>Writes UTF-8 and leaves the pipe open.</summary>
    public Task Write(PipeWriter to, CancellationToken cancel) => write(to, cancel);

    public async Task<byte[]> Bytes(CancellationToken cancel)
    {
        using var body = new MemoryStream();
        var pipe = PipeWriter.Create(body, new StreamPipeWriterOptions(leaveOpen: true));
        await Write(pipe, cancel);
        await pipe.CompleteAsync();
        return body.ToArray();
    }
}
