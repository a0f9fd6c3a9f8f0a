namespace Kommunstyrning.Tests.Indicators;

/// <summary>Lets a node's calls through until the so-many-th question for data, which waits until the gate is opened.</summary>
internal sealed class Gate(int at) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int questions;

    /// <summary>Ends when a call stands at the gate.</summary>
    public Task Reached => reached.Task;

    public void Open() => opened.TrySetResult();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        if (
            request.RequestUri!.AbsolutePath.Contains("/data/", StringComparison.Ordinal)
            && Interlocked.Increment(ref questions) == at
        )
        {
            reached.TrySetResult();
            await opened.Task.WaitAsync(cancel);
        }
        return await base.SendAsync(request, cancel);
    }
}
