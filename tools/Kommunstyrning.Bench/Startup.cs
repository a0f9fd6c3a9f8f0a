using System.Globalization;

namespace Kommunstyrning.Bench;

/// <summary>How long a built program takes from its start to its first answered page.</summary>
internal static class Startup
{
    public static async Task<int> Run()
    {
        await using var instance = Instance.Prepare();
        var empty = await instance.Start();
        await instance.Stop();
        var filled = await instance.Start();
        Console.WriteLine("| database | seconds to the first page |");
        Console.WriteLine("|---|---|");
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| empty: migrated and filled with the demo | {empty.TotalSeconds:0.0} |"
            )
        );
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| filled | {filled.TotalSeconds:0.0} |"));
        return 0;
    }
}
