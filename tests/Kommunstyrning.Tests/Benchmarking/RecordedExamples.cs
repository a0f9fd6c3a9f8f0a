using Kommunstyrning.Tests.Kolada;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>A running program with the recorded values of the examples; nothing runs where there are none.</summary>
public sealed class RecordedExamples : IAsyncLifetime
{
    private static readonly string[] Ids =
    [
        "U23489",
        "N00752",
        "N11102",
        "N00901",
        "U00915",
        "N00510",
        "N00610",
        "N45932",
        "N01926",
        "N07702",
        "N05829",
        "N45909",
        "N02797",
        "N15505",
    ];

    private RecordedInstance? instance;

    public async Task InitializeAsync()
    {
        if (RecordedData.Folder is { } folder)
            instance = await RecordedInstance.Start(folder, Ids);
    }

    public async Task DisposeAsync()
    {
        if (instance is not null)
            await instance.DisposeAsync();
    }

    public Task<Reply> Get(string path) => instance!.Anyone.Get(path);

    /// <summary>The first sentence of a page, with ordinary spaces.</summary>
    public async Task<string> Headline(string path) => Plain((await Get(path)).Page.QuerySelector("h1")!.TextContent);

    /// <summary>All that a page says, with ordinary spaces.</summary>
    public async Task<string> Text(string path) => Plain((await Get(path)).Text);

    public static string Plain(string text) => text.Replace('\u00a0', ' ').Trim();
}
