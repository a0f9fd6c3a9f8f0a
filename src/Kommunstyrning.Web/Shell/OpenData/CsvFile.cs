namespace Kommunstyrning.Web.Shell.OpenData;

/// <summary>A table that the browser saves as a file.</summary>
/// <param name="Name">Without ending; letters and digits.</param>
internal sealed record CsvFile(string Name, string Content) : IDownload
{
    public string FileName => $"{Name}.csv";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = Csv.ContentType;
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{FileName}\"";
        return httpContext.Response.WriteAsync(Content, httpContext.RequestAborted);
    }
}
