using System.Net;
using System.Text.Json;

namespace Kommunstyrning.Kolada;

/// <summary>
/// Reads the open API v3 of Kolada: no key, read only. Never speaks to any host but the configured one, and holds no
/// more than one page at a time. Each method ends with a <see cref="KoladaFault"/> where the source cannot be read.
/// </summary>
public sealed class KoladaClient(HttpClient http, KoladaSettings settings, KoladaPace pace)
{
    /// <summary>The longest list has about 6,000.</summary>
    private const int MostObjects = 50_000;

    private readonly DataPageReader reader = new(new NamePool());
    private readonly DataPage page = new();

    public CallCount Count { get; set; } = new();

    public Task<IReadOnlyList<KoladaKpi>> Kpis(ICollection<string> complaints, CancellationToken cancel) =>
        ReadObjects<KoladaKpi>("kpi", complaints, cancel);

    public Task<IReadOnlyList<KoladaGroup>> KpiGroups(ICollection<string> complaints, CancellationToken cancel) =>
        ReadObjects<KoladaGroup>("kpi_groups", complaints, cancel);

    public Task<IReadOnlyList<KoladaArea>> Areas(ICollection<string> complaints, CancellationToken cancel) =>
        ReadObjects<KoladaArea>("municipality", complaints, cancel);

    public Task<IReadOnlyList<KoladaGroup>> AreaGroups(ICollection<string> complaints, CancellationToken cancel) =>
        ReadObjects<KoladaGroup>("municipality_groups", complaints, cancel);

    /// <summary>Gives each page of an answer to <paramref name="take"/>, which may not keep it.</summary>
    public Task ReadData(DataQuestion question, Func<DataPage, ValueTask> take, CancellationToken cancel) =>
        FollowPages(
            question.Address,
            async (body, token) =>
            {
                var next = await reader.Read(body, page, token);
                return (next, page.Rows);
            },
            () => take(page),
            cancel
        );

    private async Task<IReadOnlyList<T>> ReadObjects<T>(
        string path,
        ICollection<string> complaints,
        CancellationToken cancel
    )
    {
        var all = new List<T>();
        ObjectPage<T>? latest = null;
        var (entries, bytes, latestBytes) = (0, 0L, 0L);
        await FollowPages(
            path,
            async (body, token) =>
            {
                latest = await ObjectPage<T>.Read(body, token);
                latestBytes = body.Taken;
                return (latest.Next, latest.Entries);
            },
            () =>
            {
                (entries, bytes) = (entries + latest!.Entries, bytes + latestBytes);
                Contain(entries, bytes);
                all.AddRange(latest.Items);
                foreach (var complaint in latest.Complaints)
                    complaints.Add(complaint);
                return ValueTask.CompletedTask;
            },
            cancel
        );
        return all;
    }

    /// <summary>A list is held whole, so what holds for one answer holds for all its pages together.</summary>
    private void Contain(int entries, long bytes)
    {
        if (bytes > settings.MostBytesPerPage)
            throw KoladaFault.Broken(
                $"Kolada skickade mer än {settings.MostBytesPerPage >> 20} MB i en lista. Den lästes inte till slut."
            );
        if (entries > MostObjects)
            throw KoladaFault.Broken($"Kolada skickade en lista av fler än {MostObjects} poster.");
    }

    /// <summary>A page is only taken when all of it has been read, so that a call can be repeated.</summary>
    private async Task FollowPages(
        string first,
        Func<CappedStream, CancellationToken, Task<(string? Next, int Items)>> read,
        Func<ValueTask> take,
        CancellationToken cancel
    )
    {
        var asked = new HashSet<Uri>();
        Uri? address = new(settings.Base, first);
        while (address is not null)
        {
            if (!asked.Add(address))
                throw KoladaFault.Broken("Kolada hänvisade tillbaka till en sida som redan är läst.");
            if (asked.Count > settings.MostPages)
                throw KoladaFault.Broken($"Kolada gav fler än {settings.MostPages} sidor på en fråga.");
            var (next, items) = await OnePage(address, read, cancel);
            if (items == 0)
                return;
            await take();
            address = NextLink.Resolve(next, address, settings.Base);
        }
    }

    private async Task<(string? Next, int Items)> OnePage(
        Uri address,
        Func<CappedStream, CancellationToken, Task<(string? Next, int Items)>> read,
        CancellationToken cancel
    )
    {
        (string? Next, int Items) answer = default;
        await pace.Run(
            async token =>
            {
                using var response = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, token);
                KoladaAnswer.Check(response, settings);
                await using var body = await response.Content.ReadAsStreamAsync(token);
                await using var capped = new CappedStream(body, settings.MostBytesPerPage);
                try
                {
                    answer = await read(capped, token);
                }
                catch (Exception e) when (e is JsonException or InvalidDataException or InvalidOperationException)
                {
                    throw KoladaFault.Broken("Kolada skickade ett svar som inte går att läsa.", e);
                }
            },
            Count,
            cancel
        );
        return answer;
    }
}
