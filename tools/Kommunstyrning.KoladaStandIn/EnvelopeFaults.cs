using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kommunstyrning.KoladaStandIn;

/// <summary>Answers that arrive whole and say something wrong.</summary>
internal static partial class EnvelopeFaults
{
    private const string Mark = "@literal@";

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string[] Names =>
        [
            "foreign-host",
            "foreign-scheme",
            "cycle",
            "endless",
            "wrong-types",
            "unknown-codes",
            "duplicate-rows",
            "nan",
            "huge-number",
        ];

    /// <summary>What is asked in place of the address: endless pages are the first one again.</summary>
    public static Uri Asked(Fault fault, Uri address) => fault.Is("endless") ? WithPage(address, 1) : address;

    /// <returns>The body to send in place of the right one.</returns>
    public static byte[] Spoil(Fault fault, Uri address, byte[] right)
    {
        var envelope = JsonNode.Parse(right)!.AsObject();
        var rows = envelope["values"]!.AsArray();
        var literal = "";
        switch (fault.Name)
        {
            case "foreign-host":
                Relink(envelope, next => (next.Scheme, fault.Host("kolada.example")));
                break;
            case "foreign-scheme":
                Relink(envelope, next => (fault.Argument(0, "https"), next.Authority));
                break;
            case "cycle":
                envelope["next_url"] = WithPage(address, 1).AbsoluteUri;
                break;
            case "endless":
                envelope["next_url"] = WithPage(address, PageOf(address) + 1).AbsoluteUri;
                break;
            case "wrong-types":
                GiveWrongTypes(rows);
                break;
            case "unknown-codes":
                AddUnknownCodes(rows);
                break;
            case "duplicate-rows":
                AddDuplicate(rows);
                break;
            default:
                literal = fault.Is("nan") ? "NaN" : "1e400";
                if (rows.Count > 0)
                    rows[0]!["values"]![0]!["value"] = Mark;
                break;
        }
        envelope["count"] = rows.Count;
        var text = envelope.ToJsonString(Plain).Replace($"\"{Mark}\"", literal, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text);
    }

    private static void Relink(JsonObject envelope, Func<Uri, (string Scheme, string Authority)> change)
    {
        if (envelope["next_url"]?.GetValue<string>() is not { } text)
            return;
        var next = new Uri(text);
        var (scheme, authority) = change(next);
        envelope["next_url"] = $"{scheme}://{authority}{next.PathAndQuery}";
    }

    private static void GiveWrongTypes(JsonArray rows)
    {
        if (rows.Count > 0)
            rows[0]!["values"]![0]!["value"] = "5,2";
        if (rows.Count > 1)
            rows[1]!["period"] = new JsonObject { ["year"] = 2020 };
        if (rows.Count > 2)
            rows[2]!["kpi"] = 17;
    }

    private static void AddUnknownCodes(JsonArray rows)
    {
        foreach (var (name, code) in new[] { ("municipality", "9999"), ("kpi", "X1"), ("kpi", "N98765") })
        {
            if (rows.Count == 0)
                return;
            var row = rows[0]!.DeepClone();
            row[name] = code;
            rows.Add(row);
        }
    }

    /// <summary>The first row that has a value comes again at the end, one higher.</summary>
    private static void AddDuplicate(JsonArray rows)
    {
        var first = rows.FirstOrDefault(row => row!["values"]![0]!["value"] is not null);
        if (first is null)
            return;
        var again = first.DeepClone();
        var cell = again["values"]![0]!;
        cell["value"] = cell["value"]!.GetValue<double>() + 1;
        rows.Add(again);
    }

    private static int PageOf(Uri address) =>
        Page().Match(address.Query) is { Success: true } match
            ? int.Parse(match.Groups["page"].ValueSpan, CultureInfo.InvariantCulture)
            : 1;

    private static Uri WithPage(Uri address, int page) =>
        Page().IsMatch(address.Query)
            ? new Uri(address.GetLeftPart(UriPartial.Path) + Page().Replace(address.Query, $"page={page}"))
            : new Uri($"{address.AbsoluteUri}{(address.Query.Length > 0 ? '&' : '?')}page={page}");

    [GeneratedRegex(@"(?<=[?&])page=(?<page>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Page();
}
