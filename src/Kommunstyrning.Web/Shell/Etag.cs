using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// Entity tags: a row's is its revision, a list's is a hash of what it says. A write names the one that was read.
/// </summary>
public static class Etag
{
    public static string Of(int revision) => $"\"{revision}\"";

    /// <summary>Answers a read of one row, with 304 when the reader has it already.</summary>
    public static IResult Answer<T>(HttpContext http, T body, int revision) => Answer(http, body, Of(revision));

    /// <summary>Answers a read of a list.</summary>
    public static IResult AnswerList<T>(HttpContext http, T body)
    {
        var options =
            http.RequestServices.GetRequiredService<Microsoft.Extensions.Options.IOptions<Microsoft.AspNetCore.Http.Json.JsonOptions>>();
        var bytes = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(body, options.Value.SerializerOptions);
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 12))}\"";
        return Matches(http, tag)
            ? NotModified(http, tag)
            : Tagged(http, tag, TypedResults.Bytes(bytes, "application/json; charset=utf-8"));
    }

    private static IResult Answer<T>(HttpContext http, T body, string tag) =>
        Matches(http, tag) ? NotModified(http, tag) : Tagged(http, tag, TypedResults.Ok(body));

    private static bool Matches(HttpContext http, string tag) =>
        http.Request.Headers.IfNoneMatch.Contains(tag, StringComparer.Ordinal);

    private static StatusCodeHttpResult NotModified(HttpContext http, string tag)
    {
        http.Response.Headers.ETag = tag;
        return TypedResults.StatusCode(StatusCodes.Status304NotModified);
    }

    private static IResult Tagged(HttpContext http, string tag, IResult result)
    {
        http.Response.Headers[HeaderNames.ETag] = tag;
        return result;
    }
}
