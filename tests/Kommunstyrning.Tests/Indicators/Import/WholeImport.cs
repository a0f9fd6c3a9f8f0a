using Kommunstyrning.Indicators;

namespace Kommunstyrning.Tests.Indicators;

/// <summary>All of the sample, fetched once with nothing to disturb it.</summary>
public sealed class WholeImport : IAsyncLifetime
{
    internal Importing Importing { get; private set; } = null!;

    public ImportRun Run { get; private set; } = null!;

    public int Requests { get; private set; }

    public string Hash { get; private set; } = "";

    public async Task InitializeAsync()
    {
        Importing = await Importing.StartEmpty();
        Run = await Importing.Run(Importing.OfAll);
        Requests = Importing.Server.Requests.Count;
        Hash = await Importing.Hash();
    }

    public Task DisposeAsync() => Importing.DisposeAsync().AsTask();
}
