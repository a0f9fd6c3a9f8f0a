using System.Diagnostics;
using System.Text.Json;
using Kommunstyrning.ClientExample;

// One line of JSON for each thing that was found, on standard output. Everything secret comes by the environment.
static string Told(string name) =>
    Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is missing.");

static void Found(string what, object value) => Console.WriteLine(JsonSerializer.Serialize(new { what, value }));

var (one, other) = (new Uri(Told("NODE_ONE")), new Uri(Told("NODE_OTHER")));
var (own, foreign) = ($"/api/v1/{Told("TENANT")}/trail", $"/api/v1/{Told("NEIGHBOUR")}/trail");
var (email, password) = (Told("PERSON"), Told("PERSON_PASSWORD"));
using var client = new Client(Told("CLIENT_ID"), Told("CLIENT_SECRET"), Told("CLIENT_BACK"));

var alone = await client.Alone(one);
Found("alone at one", (await client.Get(one, own, alone.Access)).Status);
Found("alone at other", (await client.Get(other, own, alone.Access)).Status);

var (foreignStatus, foreignBody) = await client.Get(other, foreign, alone.Access);
var (strangeStatus, strangeBody) = await client.Get(other, foreign, "en-token-som-aldrig-har-funnits");
Found("foreign", foreignStatus);
Found("foreign as unknown", foreignStatus == strangeStatus && SameBut(foreignBody, strangeBody));

await client.Revoke(one, alone.Access);
var since = Stopwatch.StartNew();
int status;
do status = (await client.Get(other, own, alone.Access)).Status;
while (status != 401 && since.Elapsed < TimeSpan.FromSeconds(5));
Found("revoked at one, asked at other", status);
Found("seconds until refused", Math.Round(since.Elapsed.TotalSeconds, 3));

var given = await client.For(one, "trail.read offline_access", email, password);
Found("for a person at other", (await client.Get(other, own, given.Access)).Status);
var renewed = await client.Renew(other, given.Refresh!);
Found("renewed at other, asked at one", (await client.Get(one, own, renewed!.Access)).Status);
Found("renewed again with the first", await client.Renew(one, given.Refresh!) is null ? "refused" : "given");
Found("the family at other", (await client.Get(other, own, renewed.Access)).Status);
Found("the family's refresh token", await client.Renew(other, renewed.Refresh!) is null ? "refused" : "given");
return 0;

// each refusal has a number of its own
static bool SameBut(string a, string b) => string.Equals(Without(a), Without(b), StringComparison.Ordinal);

static string Without(string body)
{
    var at = body.IndexOf("\"traceId\"", StringComparison.Ordinal);
    return at < 0 ? body : body[..at];
}
