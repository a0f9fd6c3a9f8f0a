namespace Kommunstyrning.Onboarding;

/// <summary>What an archive says of itself, in manifest.json.</summary>
/// <param name="Format">Always <see cref="Name"/>.</param>
/// <param name="Version">Raised when an older program could not read it.</param>
/// <param name="DatasetHash">What `dataset-hash` says of the municipality at that moment, and after it has been put back.</param>
/// <param name="Files">Every file but the manifest itself.</param>
public sealed record ArchiveManifest(
    string Format,
    int Version,
    DateTimeOffset MadeAt,
    string Slug,
    string Name,
    string AreaCode,
    string DatasetHash,
    IReadOnlyList<ArchivedTable> Tables,
    IReadOnlyList<ArchivedFile> Files,
    IReadOnlyList<LeftOutOfArchive> LeftOut
)
{
    public const string FormatName = "kommunstyrning-archive";

    public const int Newest = 1;

    public const string FileName = "manifest.json";

    public const string PeopleFile = "people.json";

    public static string PathOf(string table) => $"tables/{table}.json";
}

/// <param name="Columns">In the order in which they stand in each row.</param>
public sealed record ArchivedTable(string Name, IReadOnlyList<string> Columns, int Rows);

/// <param name="Path">With / between its parts.</param>
/// <param name="Sha256">Hexadecimal, in small letters.</param>
public sealed record ArchivedFile(string Path, string Sha256, long Bytes);

public sealed record LeftOutOfArchive(string What, string Why);

/// <summary>Somebody who has a place in the municipality, as far as an archive names people: no password, no second factor.</summary>
public sealed record ArchivedPerson(Guid Id, string Email, string DisplayName, bool IsClosed);
