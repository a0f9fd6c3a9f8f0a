using System.Data.Common;
using Kommunstyrning.Store;
using Microsoft.Data.Sqlite;

namespace Kommunstyrning.Bench;

/// <summary>In a folder of its own, which goes with it.</summary>
internal sealed class SqliteFile : Database
{
    private readonly string folder = Directory.CreateTempSubdirectory("kommunstyrning-bench-").FullName;

    public override IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string>(StringComparer.Ordinal) { ["KOMMUNSTYRNING_DATA"] = folder };

    public override DatabaseSettings Store => new() { ConnectionString = $"Data Source={Path}" };

    private string Path => System.IO.Path.Combine(folder, "kommunstyrning.db");

    /// <summary>Takes over what lies in a data folder of the program that nobody works at.</summary>
    public void Take(string data) =>
        File.Copy(System.IO.Path.Combine(data, "kommunstyrning.db"), Path, overwrite: true);

    /// <summary>The file and its log, as they lie there.</summary>
    public override Task<long> Bytes() =>
        Task.FromResult(Directory.GetFiles(folder, "kommunstyrning.db*").Sum(file => new FileInfo(file).Length));

    public override ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    public override DbConnection Connect() =>
        new SqliteConnection($"Data Source={Path};Pooling=False;Default Timeout=60");
}
