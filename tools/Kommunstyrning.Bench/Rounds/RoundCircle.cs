using System.Globalization;
using System.Text.Json;

namespace Kommunstyrning.Bench;

/// <summary>
/// One round from its opening until it is opened again, step by step, and what has been acknowledged of it so far. No two have
/// the same words or figures.
/// </summary>
/// <param name="number">From 0.</param>
internal sealed class RoundCircle(RoundNode node, int number)
{
    private const string Committee = "Exempelnämnden för samhällsbyggnad";
    private const string Board = "Kommunstyrelsen";
    private const string Homes = "Den som söker bostad hittar en inom rimlig tid";
    private const string Managers = "Chefer ska ges rätt förutsättningar för att utöva gott ledarskap";

    private readonly string mark = $"nr{number.ToString("000", CultureInfo.InvariantCulture)}";
    private readonly string figure = $"{(60 + number).ToString(CultureInfo.InvariantCulture)},3";
    private readonly Dictionary<string, Fact> facts = new(StringComparer.Ordinal);
    private Dictionary<string, string> ids = [];
    private string round = "";

    /// <summary>Each returns when the program has acknowledged it.</summary>
    public IEnumerable<(string Name, Func<Task> Do)> Steps =>
        [
            ("open", Open),
            ("save a text", Write),
            ("own figure", Enter),
            ("ready", () => HandIn("once")),
            ("send back", SendBack),
            ("ready again", () => HandIn("again")),
            ("approve", Approve),
            ("compile", Compile),
            ("lock", Lock),
            ("reopen", Reopen),
        ];

    /// <summary>How many things have been acknowledged and are to be there.</summary>
    public int Count => facts.Count;

    /// <returns>What has been acknowledged and is not there.</returns>
    public async Task<IReadOnlyList<string>> Lost()
    {
        var lost = new List<string>();
        foreach (var (name, fact) in facts)
        {
            var there = fact.Of is { } unit ? await StateOf(unit) : await node.Page(fact.At);
            if (!there.Contains(fact.Says, StringComparison.Ordinal))
                lost.Add($"{mark}, {name}: {fact.At} does not say {fact.Says}");
        }
        return lost;
    }

    private string Report => $"{round}/enheter/{ids[Committee]}";

    private string Api => $"/api/v1{round.Replace("uppfoljning", "rounds", StringComparison.Ordinal)}";

    private string Goal => $"{Report}?mal={ids[Homes]}";

    /// <summary>Made first, which is not counted as a step.</summary>
    private async Task Open()
    {
        ids = await Ids();
        var year = (2000 + number).ToString(CultureInfo.InvariantCulture);
        round = await node.Send(
            "/lulea/uppfoljning/ny",
            "/lulea/uppfoljning/ny",
            form =>
                form.With("name", $"Prov {mark}")
                    .With("kind", "Own")
                    .With("weighing", "RuleApplies")
                    .With("periodFrom", $"{year}-01-01")
                    .With("periodTo", $"{year}-12-31")
        );
        await node.Send($"{round}/oppna?niva=malomrade&niva=mal", $"{round}/oppna", form => form);
        Is("round", Api, "\"state\":\"open\"");
        Is("name", round, $"Prov {mark}");
        Is("unit", Report, Committee);
    }

    private async Task Write()
    {
        await node.Send(Goal, Report, form => form.With("why", $"Kön är kortare, {mark}."));
        Is("text", Goal, $"Kön är kortare, {mark}.");
    }

    /// <summary>In the report of the board, which answers for the area that is followed by the own indicator.</summary>
    private async Task Enter()
    {
        var report = $"{round}/enheter/{ids[Board]}";
        await node.Send($"{report}?mal={ids[Managers]}", $"{report}/varde", form => form.With("value.T", figure));
        Is("figure", "/lulea/egna-nyckeltal/E00001.csv", figure);
    }

    private async Task HandIn(string when)
    {
        await node.Send(Report, $"{Report}/lamna-in", form => form);
        ReportIs("ready");
        Is($"handed in {when}", Report, Committee);
    }

    private async Task SendBack()
    {
        await node.Send(Report, $"{Report}/skicka-tillbaka", form => form.With("comment", $"Rätta, {mark}."));
        ReportIs("returned");
        Is("comment", Report, $"Rätta, {mark}.");
    }

    private async Task Approve()
    {
        await node.Send(Report, $"{Report}/godkann", form => form);
        ReportIs("approved");
    }

    private async Task Compile()
    {
        var page = $"{round}/sammanvagning";
        await node.Send(page, page, form => form.With("groupText", $"Det går åt rätt håll, {mark}."));
        Is("compilation", page, $"Det går åt rätt håll, {mark}.");
    }

    private async Task Lock()
    {
        var page = $"{round}/las";
        await node.Send(
            page,
            page,
            form =>
                form.With("body", "Kommunfullmäktige")
                    .With("decidedOn", "2026-01-15")
                    .With("paragraph", $"§ {number + 1}")
                    .WithEach("missing.", $"Hann inte, {mark}.")
        );
        Is("round", Api, "\"state\":\"locked\"");
        var edition = $"{round}/rapport?utgava=1";
        Is("decision", edition, $"§ {number + 1}");
        Is("edition's text", edition, $"Kön är kortare, {mark}.");
        Is("edition's whole", edition, $"Det går åt rätt håll, {mark}.");
        Is("edition's missing", edition, $"Hann inte, {mark}.");
    }

    private async Task Reopen()
    {
        var page = $"{round}/oppna-igen";
        await node.Send(page, page, form => form.With("reason", $"En siffra ska ses över, {mark}."));
        Is("round", Api, "\"state\":\"open\"");
    }

    private void Is(string what, string at, string says) => facts[what] = new Fact(at, says, Of: null);

    private void ReportIs(string state) => facts["report"] = new Fact(Api, state, Committee);

    private async Task<string> StateOf(string unit)
    {
        using var told = JsonDocument.Parse(await node.Page(Api));
        return told
            .RootElement.GetProperty("units")
            .EnumerateArray()
            .Single(u => u.GetProperty("name").GetString()!.Equals(unit, StringComparison.Ordinal))
            .GetProperty("state")
            .GetString()!;
    }

    /// <summary>Of units by name and of elements by title.</summary>
    private async Task<Dictionary<string, string>> Ids()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, name) in new[] { ("units", "name"), ("elements", "title") })
        {
            using var all = JsonDocument.Parse(await node.Page($"/api/v1/lulea/{path}"));
            foreach (var one in all.RootElement.EnumerateArray())
                found[one.GetProperty(name).GetString()!] = one.GetProperty("id").GetString()!;
        }
        return found;
    }

    /// <param name="Says">What a page says.</param>
    /// <param name="Of">The unit whose state it is; null for the whole page.</param>
    private sealed record Fact(string At, string Says, string? Of);
}
