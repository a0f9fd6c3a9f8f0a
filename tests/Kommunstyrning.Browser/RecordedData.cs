namespace Kommunstyrning.Browser;

/// <summary>Recorded answers of Kolada, which are not part of the repository.</summary>
internal static class RecordedData
{
    public const string Variable = "KOMMUNSTYRNING_KOLADA_DATA";
    public const string Observations = "observations_1994_2022.csv.gz";

    /// <summary>The folder that the variable names; null where there is none.</summary>
    public static string? Folder { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder
        && File.Exists(Path.Combine(folder, Observations))
            ? folder
            : null;
}
