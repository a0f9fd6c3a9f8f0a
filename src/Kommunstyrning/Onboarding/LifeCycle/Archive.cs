namespace Kommunstyrning.Onboarding;

/// <summary>An archive that has been read whole and is as it was written.</summary>
/// <param name="Texts">By the path of the file, those that are JSON.</param>
/// <param name="Sha256">Of the whole file, hexadecimal.</param>
public sealed record Archive(
    ArchiveManifest Manifest,
    IReadOnlyDictionary<string, byte[]> Texts,
    IReadOnlyList<ArchivedPerson> People,
    string Sha256
);
