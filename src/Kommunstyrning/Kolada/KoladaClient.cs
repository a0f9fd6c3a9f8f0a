using System.Diagnostics;
using System.Text.Json;

namespace Kommunstyrning.Kolada;

/// <summary>
/// Reads the open API v3 of Kolada: no key, read only. Never speaks to any host but the configured one, and holds no
/// more than one page at a time. Each method ends with a <see cref="KoladaException"/> where the source cannot be read.
/// </summary>
public sealed class KoladaClient(IKoladaApi api, KoladaSettings settings, KoladaPace pace)
{
    /// <summary>The longest list has about 6,000.</summary>
    private const int MostObjects = 50_000;

    private readonly DataPageReader reader = new(new NamePool());
    private readonly DataPage page = new();

    /// <summary>Counts from the making of the client, over all its calls.</summary>
    public CallCount Count { get; set; } = new();

    /// <param name="complaints">
    /// Gets a Swedish sentence for each object that broke the contract and was left out.
    /// </param>
    /// <returns>The catalogue of all pages, in the order of the source; it may be empty.</returns>
    /// <exception cref="KoladaException">The list could not be read to its end.</exception>
    public Task<IReadOnlyList<KoladaKpi>> Kpis(ICollection<string> complaints, CancellationToken cancel) =>
        ReadObjects<KoladaKpi>(api.Kpis, complaints, cancel);

    /// <param name="complaints">
    /// Gets a Swedish sentence for each object that broke the contract and was left out.
    /// </param>
    /// <returns>In the order of the source; members may be of KPIs that its catalogue lacks.</returns>
    /// <exception cref="KoladaException">The list could not be read to its end.</exception>
    public Task<IReadOnlyList<KoladaGroup>> KpiGroups(ICollection<string> complaints, CancellationToken cancel) =>
        ReadObjects<KoladaGroup>(api.KpiGroups, complaints, cancel);

    /// <param name="complaints">
    /// Gets a Swedish sentence for each object that broke the contract and was left out.
    /// </param>
    /// <returns>Municipalities, regions and the nation, in the order of the source.</returns>
    /// <exception cref="KoladaException">The list could not be read to its end.</exception>
    public Task<IReadOnlyList<KoladaArea>> Areas(ICollection<string> complaints, CancellationToken cancel) =>
        ReadObjects<KoladaArea>(api.Municipalities, complaints, cancel);

    /// <param name="complaints">
    /// Gets a Swedish sentence for each object that broke the contract and was left out.
    /// </param>
    /// <returns>In the order of the source; a peer group does not hold the area that it is made after.</returns>
    /// <exception cref="KoladaException">The list could not be read to its end.</exception>
    public Task<IReadOnlyList<KoladaGroup>> AreaGroups(ICollection<string> complaints, CancellationToken cancel) =>
        ReadObjects<KoladaGroup>(api.MunicipalityGroups, complaints, cancel);

    /// <summary>Gives each page of an answer to <paramref name="take"/>, which may not keep it.</summary>
    /// <param name="take">
    /// Called once for each page that has rows, in order, when all of the page has been read.
    /// </param>
    /// <exception cref="KoladaException">A page could not be read; those before it have been given.</exception>
    public Task ReadData(DataRequest question, Func<DataPage, ValueTask> take, CancellationToken cancel) =>
        FollowPages(
            token => api.Data(question.Path, question.Since, token),
            async (body, token) =>
            {
                var next = await reader.Read(body, page, token);
                return (next, page.Rows);
            },
            () => take(page),
            cancel
        );

    private async Task<IReadOnlyList<T>> ReadObjects<T>(
        Func<CancellationToken, Task<HttpResponseMessage>> first,
        ICollection<string> complaints,
        CancellationToken cancel
    )
    {
        var all = new List<T>();
        ObjectPage<T>? latest = null;
        var (entries, bytes, latestBytes) = (0, 0L, 0L);
        await FollowPages(
            first,
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
            throw KoladaException.Broken(
                $"Kolada skickade mer än {settings.MostBytesPerPage >> 20} MB i en lista. Den lästes inte till slut."
            );
        if (entries > MostObjects)
            throw KoladaException.Broken($"Kolada skickade en lista av fler än {MostObjects} poster.");
    }

    /// <summary>A page is only taken when all of it has been read, so that a call can be repeated.</summary>
    private async Task FollowPages(
        Func<CancellationToken, Task<HttpResponseMessage>> first,
        Func<CappedStream, CancellationToken, Task<(string? Next, int Items)>> read,
        Func<ValueTask> take,
        CancellationToken cancel
    )
    {
        var asked = new HashSet<Uri>();
        var ask = first;
        while (true)
        {
            var (address, next, items) = await OnePage(ask, read, cancel);
            if (items == 0)
                return;
            await take();
            asked.Add(address);
            if (NextLink.Resolve(next, address, settings.Base) is not { } following)
                return;
            if (asked.Contains(following))
                throw KoladaException.Broken("Kolada hänvisade tillbaka till en sida som redan är läst.");
            if (asked.Count >= settings.MostPages)
                throw KoladaException.Broken($"Kolada gav fler än {settings.MostPages} sidor på en fråga.");
            ask = token => api.NextPage(following.AbsoluteUri, token);
        }
    }

    private async Task<(Uri Address, string? Next, int Items)> OnePage(
        Func<CancellationToken, Task<HttpResponseMessage>> ask,
        Func<CappedStream, CancellationToken, Task<(string? Next, int Items)>> read,
        CancellationToken cancel
    )
    {
        (Uri, string?, int) answer = default;
        await pace.Run(
            async token =>
            {
                using var response = await ask(token);
                KoladaAnswer.Check(response, settings);
                await using var body = await response.Content.ReadAsStreamAsync(token);
                await using var capped = new CappedStream(body, settings.MostBytesPerPage);
                try
                {
                    var (next, items) = await read(capped, token);
                    answer = (AddressOf(response), next, items);
                }
                catch (Exception e) when (e is JsonException or InvalidDataException or InvalidOperationException)
                {
                    throw KoladaException.Broken("Kolada skickade ett svar som inte går att läsa.", e);
                }
            },
            Count,
            cancel
        );
        return answer;
    }

    /// <summary>Redirects are not followed, so it is the address that was asked.</summary>
    private static Uri AddressOf(HttpResponseMessage response) =>
        response.RequestMessage?.RequestUri ?? throw new UnreachableException("An answer without its question.");
}
