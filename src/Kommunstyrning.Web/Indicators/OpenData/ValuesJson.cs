using System.Text.Json;
using Kommunstyrning.Indicators;
using Microsoft.Extensions.Options;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace Kommunstyrning.Web.Indicators.OpenData;

/// <summary>Writes a <see cref="ValuesAnswer"/> panel by panel; never more than one is waiting to be sent.</summary>
internal sealed class ValuesJson(ValueSeries series, DateTimeOffset? fetchedAt) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var cancel = httpContext.RequestAborted;
        var options = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using var json = new Utf8JsonWriter(
            httpContext.Response.BodyWriter,
            new JsonWriterOptions { Encoder = options.Encoder }
        );
        json.WriteStartObject();
        Write("indicator", IndicatorAnswer.Of(series.Indicator, series.Today));
        Write("source", Provenance.Of(series.Indicator));
        Write("fetchedAt", fetchedAt);
        json.WriteStartArray("values");
        var count = 0;
        foreach (var panel in series.Panels)
        {
            foreach (var row in series.RowsOf(panel))
            {
                JsonSerializer.Serialize(json, ValueAnswer.Of(row), options);
                count++;
            }
            await json.FlushAsync(cancel);
            await httpContext.Response.BodyWriter.FlushAsync(cancel);
        }
        json.WriteEndArray();
        Write("count", count);
        json.WriteEndObject();
        await json.FlushAsync(cancel);

        void Write<T>(string name, T value)
        {
            json.WritePropertyName(name);
            JsonSerializer.Serialize(json, value, options);
        }
    }
}
