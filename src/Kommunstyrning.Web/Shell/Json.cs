using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kommunstyrning.Web.Shell;

/// <summary>A verb's answer on standard output.</summary>
public static class Json
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static int Print<T>(T answer)
    {
        Console.WriteLine(JsonSerializer.Serialize(answer, Options));
        return 0;
    }
}
