using System.Globalization;
using System.Text.Json.Nodes;

namespace Kommunstyrning.Tests.Shell;

/// <summary>Makes bodies after a schema, with most of their values bent.</summary>
internal sealed class Mutation(Random random, string[] ids)
{
    private const string Null = "null";

    public string Id(string real) =>
        random.Next(4) == 0 ? Pick("1", "inget-id", Guid.Empty.ToString(), "%F0%9F%98%80", ids[0]) : real;

    public string Query() =>
        random.Next(4) == 0 ? Pick("?version=1", $"?version={ids[2]}", "?level=%00x", "?level=strategi", "?x=%ff") : "";

    public string Revision() =>
        random.Next(3) == 0 ? Pick("-1", "99", "abc", "1") : random.Next(3).ToString(CultureInfo.InvariantCulture);

    public string Body(JsonNode document, JsonNode schema) =>
        random.Next(12) == 0
            ? Pick("", "{", Null, "[]", "[[[[", "\"\\ud800\"", "1e999", "{}{}")
            : Value(document, schema, depth: 0);

    private string Value(JsonNode document, JsonNode? schema, int depth)
    {
        if (random.Next(60) == 0 || schema is null || depth > 6)
            return Any();
        if (schema["$ref"]?.GetValue<string>() is { } reference)
            return Value(document, document["components"]!["schemas"]![reference.Split('/')[^1]], depth + 1);
        if (schema["oneOf"] is JsonArray choices)
            return Value(document, choices[random.Next(choices.Count)], depth + 1);
        if (schema["enum"] is JsonArray words)
            return words[random.Next(words.Count)]?.ToJsonString() ?? Null;
        if (schema["properties"] is JsonObject properties)
            return Object(
                properties.Where(_ => random.Next(5) > 0).Select(p => (p.Key, Value(document, p.Value, depth + 1)))
            );
        if (schema["additionalProperties"] is { } of)
            return Object(
                Enumerable
                    .Range(0, random.Next(3))
                    .Select(_ => (Pick("inriktning", "behov", "x", ""), Value(document, of, depth + 1)))
            );
        if (schema["items"] is { } items)
            return $"[{string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Value(document, items, depth + 1)))}]";
        return Simple(schema);
    }

    private string Simple(JsonNode schema) =>
        schema["format"]?.ToString() switch
        {
            "uuid" => $"\"{Pick([.. ids, Guid.Empty.ToString(), "5f1b0a52-7f0c-4d5e-9f53-3f4b6c1d2e3f"])}\"",
            "date" => $"\"{Pick("2026-01-01", "0001-01-01", "9999-12-31", "2025-12-31", "2199-12-31")}\"",
            "int32" => Pick("0", "1", "-1", "2050", "4", "2026", "2147483647", "-2147483648"),
            _ when schema["type"]?.ToString().Contains("boolean", StringComparison.Ordinal) == true => Pick(
                "true",
                "false"
            ),
            _ => Text(),
        };

    private string Text() =>
        random.Next(6) == 0
            ? $"\"{new string('å', random.Next(1, 30_000))}\""
            : Pick(
                "\"\"",
                "\"text\"",
                "\"\\u0000\"",
                "\"\\u202eab\"",
                "\"vision\"",
                "\"strategi\"",
                "\"' OR 1=1 --\"",
                "\"<script>\"",
                "\"{0}\"",
                "\"\\udc00\""
            );

    private string Any() =>
        Pick(
            Null,
            "true",
            "1",
            "1e400",
            "-0",
            "[]",
            "{}",
            "[null]",
            "\"\"",
            "\"\\ud800\"",
            "\"2026-01-01\"",
            "{\"$type\":\"x\"}"
        );

    private string Object(IEnumerable<(string Name, string Value)> members) =>
        $"{{{string.Join(',', members.Concat(random.Next(20) == 0 ? [("tenantId", "\"lulea\"")] : []).Select(m => $"\"{m.Name}\":{m.Value}"))}}}";

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
