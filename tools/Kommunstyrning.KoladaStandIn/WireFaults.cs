using System.IO.Compression;
using System.Text;
using Kommunstyrning.Kolada.StandIn;
using Microsoft.AspNetCore.Http;

namespace Kommunstyrning.KoladaStandIn;

/// <summary>Answers that do not arrive as an answer should. A million bytes are called MB here.</summary>
internal static class WireFaults
{
    private const int Million = 1_000_000;

    public static string[] Names =>
        ["redirect", "oversize", "slow", "stall", "gzip-bomb", "truncated", "cut", "retired", "html", "empty"];

    /// <param name="right">What should have been answered.</param>
    /// <param name="cancel">The client has gone or the server stops.</param>
    public static Task Send(Fault fault, HttpContext context, StandInAnswer right, CancellationToken cancel)
    {
        var response = context.Response;
        response.ContentType = StandInAnswer.ContentType;
        return fault.Name switch
        {
            "redirect" => Redirect(context, fault.Host("kolada.example")),
            "oversize" => Oversize(response, fault.Argument(0, 600), cancel),
            "slow" => Slow(response, right, fault.Argument(0, 200), cancel),
            "stall" => Stall(response, cancel),
            "gzip-bomb" => Bomb(response, fault.Argument(0, 2000), cancel),
            "truncated" => Half(context, right, isCut: false, cancel),
            "cut" => Half(context, right, isCut: true, cancel),
            "retired" => Say(response, 410, """{"error":"This endpoint is deprecated. Please use /v3 instead."}"""),
            "html" => Page(response, 200, "Underhåll pågår"),
            "empty" => Task.CompletedTask,
            _ => Storm(response, fault),
        };
    }

    private static Task Redirect(HttpContext context, string host)
    {
        context.Response.Redirect($"http://{host}{context.Request.Path}{context.Request.QueryString}");
        return Task.CompletedTask;
    }

    private static Task Storm(HttpResponse response, Fault fault)
    {
        if (fault.Is("429"))
            response.Headers.RetryAfter = fault.Argument(1, "1");
        return Page(response, fault.Is("429") ? 429 : int.Parse(fault.Name, null), "Försök igen");
    }

    private static Task Page(HttpResponse response, int status, string heading)
    {
        response.ContentType = "text/html";
        return Say(response, status, $"<!doctype html><html><body><h1>{heading}</h1></body></html>");
    }

    private static Task Say(HttpResponse response, int status, string text)
    {
        response.StatusCode = status;
        return response.WriteAsync(text);
    }

    /// <summary>A right envelope around more rows than anybody asked for.</summary>
    private static async Task Oversize(HttpResponse response, int megabytes, CancellationToken cancel)
    {
        const string Row =
            """{"kpi":"N99999","period":2020,"municipality":"0180","values":[{"gender":"T","count":1,"status":"","value":1,"isdeleted":false}]}""";
        var piece = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Row + ",", 500)));
        await response.WriteAsync("""{"values":[""", cancel);
        for (var sent = 0L; sent < (long)megabytes * Million; sent += piece.Length)
            await response.Body.WriteAsync(piece, cancel);
        await response.WriteAsync(Row + """],"count":1,"next_url":null,"previous_url":null}""", cancel);
    }

    private static async Task Slow(
        HttpResponse response,
        StandInAnswer right,
        int milliseconds,
        CancellationToken cancel
    )
    {
        const int Drop = 16;
        foreach (var drop in (await right.Bytes(cancel)).Chunk(Drop))
        {
            await response.Body.WriteAsync(drop, cancel);
            await response.Body.FlushAsync(cancel);
            await Task.Delay(milliseconds, cancel);
        }
    }

    private static async Task Stall(HttpResponse response, CancellationToken cancel)
    {
        await response.StartAsync(cancel);
        await response.Body.FlushAsync(cancel);
        await Task.Delay(Timeout.Infinite, cancel);
    }

    /// <summary>One small gzip member of spaces, sent over and over: the members add up when they are unpacked.</summary>
    private static async Task Bomb(HttpResponse response, int megabytes, CancellationToken cancel)
    {
        const int Member = 10;
        response.Headers.ContentEncoding = "gzip";
        var spaces = Pack(Encoding.UTF8.GetBytes(new string(' ', Member * Million)));
        for (var sent = 0; sent < megabytes; sent += Member)
            await response.Body.WriteAsync(spaces, cancel);
        var end = """{"values":[],"count":0,"next_url":null,"previous_url":null}"""u8.ToArray();
        await response.Body.WriteAsync(Pack(end), cancel);
    }

    private static async Task Half(HttpContext context, StandInAnswer right, bool isCut, CancellationToken cancel)
    {
        var bytes = await right.Bytes(cancel);
        await context.Response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), cancel);
        await context.Response.Body.FlushAsync(cancel);
        if (isCut)
            context.Abort();
    }

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(bytes);
        return packed.ToArray();
    }
}
