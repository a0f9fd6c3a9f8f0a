using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kommunstyrning.Web.Shell;

/// <summary>A verb's answer on standard output.</summary>
public static class Json
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static int Print<T>(T answer)
    {
        Console.WriteLine(JsonSerializer.Serialize(answer, Options));
        return 0;
    }
}
