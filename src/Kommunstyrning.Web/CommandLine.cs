namespace Kommunstyrning.Web;

/// <summary>What the words after the program's name ask for: to serve, to do one thing, or to be told what there is.</summary>
public static class CommandLine
{
    private static readonly string[] Help = ["--help", "-h", "-?", "/?", "/h"];

    /// <summary>Of the framework's host, as options with a value after them.</summary>
    private static readonly string[] OfHost =
    [
        "urls",
        "http_ports",
        "https_ports",
        "environment",
        "contentroot",
        "webroot",
        "applicationname",
    ];

    public static Task<int> Run(string[] args) =>
        args switch
        {
            [var first, ..] when Help.Contains(first, StringComparer.Ordinal) => Verbs.Run(["--help"]),
            ["--version", ..] => Verbs.Run(["--version"]),
            [var verb, ..] when !verb.StartsWith('-') => Verbs.Run(args),
            _ => WhyUnknown(args) is { } sentence ? Refuse(sentence) : Serve.Run(args),
        };

    /// <summary>A setting may stand as --Name=value, or as --Section:Name value.</summary>
    private static string? WhyUnknown(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i].TrimStart('-', '/');
            if (name.Contains('=', StringComparison.Ordinal))
                continue;
            var isSetting =
                name.Contains(':', StringComparison.Ordinal) || OfHost.Contains(name, StringComparer.OrdinalIgnoreCase);
            if (!args[i].StartsWith("--", StringComparison.Ordinal) || !isSetting)
                return $"Programmet känner inte till ”{args[i]}”. Med --help visas vad som finns.";
            if (++i == args.Length)
                return $"Efter ”{args[^1]}” ska ett värde stå.";
        }
        return null;
    }

    private static async Task<int> Refuse(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return 2;
    }
}
