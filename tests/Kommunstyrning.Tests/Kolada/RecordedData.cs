using Kommunstyrning.Tests.Architecture;

namespace Kommunstyrning.Tests.Kolada;

/// <summary>Recorded answers of Kolada, which are not part of the repository.</summary>
internal static class RecordedData
{
    public const string Variable = "KOMMUNSTYRNING_KOLADA_DATA";

    /// <summary>The folder named by the variable, or one beside the repository; null where there is none.</summary>
    public static string? Folder { get; } =
        new[] { Environment.GetEnvironmentVariable(Variable), Path.Combine(Repository.Root, "../shared/kolada") }
            .OfType<string>()
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "observations_1994_2022.csv.gz")));
}
