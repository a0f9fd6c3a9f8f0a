namespace Kommunstyrning.Tests.Shell;

/// <summary>
/// Requests that no browser makes get an answer that says what to do, with all safe headers. What is no HTTP at all the
/// server refuses by itself, with a bare status line.
/// </summary>
public sealed class StrangeRequestTests(Instance instance) : IClassFixture<Instance>
{
    private const string Http = "HTTP/1.1\nHost: localhost\nConnection: close\n";

    /// <summary>In place of the one that goes with a form's token, without which no form is read.</summary>
    private const string Cookie = "Cookie: token\n";

    private static readonly string LongPath = "/" + new string('a', 9000);
    private static readonly string LongHeader = $"X-Lang: {new string('a', 40_000)}\n";
    private static readonly string ManyHeaders = string.Concat(Enumerable.Range(0, 120).Select(i => $"X-{i}: a\n"));

    public static TheoryData<int, string> Requests { get; } =
        new()
        {
            { 204, "OPTIONS / HTTP/1.0\n\n" },
            { 204, $"OPTIONS * {Http}\n" },
            { 200, "GET / HTTP/1.0\n\n" },
            { 200, "GET /pitea HTTP/1.0\n\n" },
            { 200, "GET /pitea HTTP/1.1\nHost:\nConnection: close\n\n" },
            { 200, "GET /readyz HTTP/1.0\n\n" },
            { 302, "GET /drift HTTP/1.0\n\n" },
            { 404, "GET /finns-inte HTTP/1.0\n\n" },
            { 400, "GET / HTTP/1.1\nHost: a:99999\nConnection: close\n\n" },
            { 405, $"HITTA /pitea {Http}\n" },
            { 405, $"TRACE / {Http}\n" },
            { 414, $"GET {LongPath} {Http}\n" },
            { 414, $"GET /api/v1/indicators?q={LongPath} {Http}\n" },
            { 431, $"GET / {Http}{LongHeader}\n" },
            { 431, $"GET /api/v1/areas {Http}{ManyHeaders}\n" },
            { 400, $"GET /jamfor?sok=a%00b {Http}\n" },
            { 400, $"GET /api/v1/pitea/elements?version=%00 {Http}\n" },
            { 404, $"GET /pitea/%zz {Http}\n" },
            { 404, $"GET /api/v1/%C3%28 {Http}\n" },
            { 415, Json("/api/v1/pitea/units", "application/json; charset=inget") },
            { 415, Json("/api/v1/pitea/units", "application/json; charset=utf-7") },
            { 415, Json("/api/v1/pitea/units", "application/json; charset=\"utf-8x\"") },
            { 415, Json("/api/v1/pitea/units", "application/json", "Content-Encoding: gzip\n") },
            { 415, Json("/logga-in", "application/x-www-form-urlencoded; charset=inget") },
            { 415, Json("/logga-in", "application/x-www-form-urlencoded; charset=utf-7") },
            { 415, Json("/logga-in", "multipart/form-data; boundary=x; charset=inget") },
            { 415, Json("/logga-in", "application/x-www-form-urlencoded", "Content-Encoding: br\n") },
            { 400, Json("/logga-in", "multipart/form-data") },
            { 400, Json("/logga-in", "multipart/form-data; boundary=") },
            { 400, Json("/logga-in", "multipart/form-data; boundary=x") },
            { 400, Json("/logga-in", $"multipart/form-data; boundary={new string('x', 200)}") },
            { 400, Part("Content-Disposition: form-data; name=\"email\"\nContent-Type: text/plain; charset=utf-7\n") },
            { 400, Part("Content-Disposition: form-data; name=\"email\"\nContent-Type: text/plain; charset=inget\n") },
            { 400, Part("Content-Disposition: skrap\n") },
            { 415, Json("/logga-in", "text/plain") },
            { 415, Json("/logga-in", "skrap") },
            {
                413,
                $"POST /logga-in {Http}{Cookie}Content-Type: application/x-www-form-urlencoded\nContent-Length: 40000000\n\n"
            },
        };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task They_are_answered(int status, string request)
    {
        using var visitor = instance.Visitor();
        await visitor.Token();
        var cookie = visitor.Cookies.GetCookieHeader(instance.Address);

        var reply = await Wire.Send(
            instance.Address,
            request.Replace(Cookie, $"Cookie: {cookie}\n", StringComparison.Ordinal)
        );

        Assert.Equal((status, reply.Body), (reply.Code, reply.Body));
        Assert.Equal("nosniff", reply.Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", reply.Header("Referrer-Policy"));
        Assert.Contains("default-src 'self'", reply.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.StartsWith("private, no-", reply.Header("Cache-Control"), StringComparison.Ordinal);
        if (status >= 400)
            Assert.Contains(request.Contains("/api/", StringComparison.Ordinal) ? "detail" : "<h1>", reply.Body);
        if (status is 204 or 405)
            Assert.Contains("OPTIONS", reply.Header("Allow"), StringComparison.Ordinal);
    }

    private static string Json(string path, string type, string headers = "") =>
        $"POST {path} {Http}{Cookie}Content-Type: {type}\n{headers}Content-Length: 2\n\n{{}}";

    private static string Part(string head)
    {
        var body = $"--x\n{head}\na@b\n--x--\n";
        var length = body.Length + body.Count(c => c == '\n');
        return $"POST /logga-in {Http}{Cookie}Content-Type: multipart/form-data; boundary=x\nContent-Length: {length}\n\n{body}";
    }
}
