using Kommunstyrning.Store;

namespace Kommunstyrning.Web.Shell;

/// <summary>An answer that has been written down, sent as it stands.</summary>
internal sealed class KeptAnswer(ReceiptAnswer answer) : IResult
{
    /// <summary>Lets a result write its answer where it can be kept instead of to the reader.</summary>
    public static async Task<ReceiptAnswer> Written(HttpContext http, IResult result)
    {
        var (response, sent) = (http.Response, http.Response.Body);
        using var written = new MemoryStream();
        response.Body = written;
        try
        {
            await result.ExecuteAsync(http);
        }
        finally
        {
            response.Body = sent;
        }
        var headers = response.Headers;
        var answer = new ReceiptAnswer(
            response.StatusCode,
            Said(headers.Location),
            Said(headers.ETag),
            response.ContentType,
            written.ToArray()
        );
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = null;
        headers.Remove("Location");
        headers.Remove("ETag");
        headers.ContentLength = null;
        return answer;
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = answer.Status;
        if (answer.Location is { } location)
            response.Headers.Location = location;
        if (answer.Etag is { } etag)
            response.Headers.ETag = etag;
        response.ContentType = answer.ContentType;
        return answer.Body.Length == 0 ? Task.CompletedTask : response.Body.WriteAsync(answer.Body).AsTask();
    }

    private static string? Said(Microsoft.Extensions.Primitives.StringValues header) =>
        header.Count == 0 ? null : header.ToString();
}
