using Kommunstyrning.Indicators;
using Kommunstyrning.KoladaStandIn;
using Microsoft.Data.Sqlite;

namespace Kommunstyrning.Browser;

/// <summary>A data folder that the program itself has filled, once in a run; each site gets a copy.</summary>
internal sealed class FilledFolder(Func<DirectoryInfo, Task> fill)
{
    private readonly Lazy<Task<DirectoryInfo>> made = new(async () =>
    {
        var folder = NewFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        await fill(folder);
        SqliteConnection.ClearAllPools();
        return folder;
    });

    /// <summary>The demonstration, as the program puts it in at a first start.</summary>
    public static FilledFolder Demo { get; } =
        new(async folder =>
        {
            await using var site = new Site(folder);
            site.Start();
        });

    /// <summary>The demonstration, and all of the invented sample fetched as an operator would have it done.</summary>
    public static FilledFolder Imported { get; } =
        new(async folder =>
        {
            await Demo.CopyTo(folder);
            await using var site = new Site(folder);
            site.Start();
            await site.ImportAll();
        });

    /// <summary>The demonstration, and recorded values of the indicators that are most unlike others.</summary>
    public static FilledFolder Recorded { get; } =
        new(async folder =>
        {
            await Demo.CopyTo(folder);
            await using var server = await StandInServer.Start(new RecordedSource(RecordedData.Folder!));
            await using var site = new Site(folder, server.Address);
            site.Start();
            var selection = new ImportSelection { Indicators = [.. Extremes.Recorded.Value] };
            await site.Import(new ImportRequest(ImportKind.Selection, ImportTrigger.Person, selection));
        });

    public async Task<DirectoryInfo> Copy()
    {
        var copy = NewFolder();
        await CopyTo(copy);
        return copy;
    }

    private async Task CopyTo(DirectoryInfo folder)
    {
        foreach (var file in (await made.Value).EnumerateFiles())
            file.CopyTo(Path.Combine(folder.FullName, file.Name));
    }

    private static DirectoryInfo NewFolder() => Directory.CreateTempSubdirectory("kommunstyrning-browser-");
}
