using System.Text;
using Kommunstyrning.Kolada;

namespace Kommunstyrning.Tests.Kolada;

/// <summary>How a page arrives and what stands around its rows.</summary>
[Trait("Database", "none")]
public sealed class ClientPageTests
{
    private const string Unreadable = "Kolada skickade ett svar som inte går att läsa.";
    private const string OtherKind = "Kolada skickade ett svar av ett annat slag än väntat.";
    private const string NoList = "Kolada skickade ett svar utan lista av värden.";

    private static readonly string Whole =
        "\r\n{ \"other\" : {\"values\":[1]}, \"values\" : ["
        + ClientTrial.Row("1.25", kpi: @"N\u00300001")
        + ", 17 , "
        + ClientTrial.Row("null").Replace("\"status\":\"\"", "\"status\":\"Går ej\"", StringComparison.Ordinal)
        + "\n,"
        + ClientTrial.Row("-3", area: "0114")
        + "],\"count\":3,\"next_url\":null}\n ";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task A_page_is_the_same_in_whatever_pieces_it_arrives(int piece)
    {
        var bytes = Encoding.UTF8.GetBytes(Whole);
        await using var trial = new ClientTrial(ClientTrial.Stream(() => new DrippingStream(bytes, piece)));

        var cells = await trial.Read();

        Assert.Equal(
            [
                new DataCell("N00001", "0180", 2024, 'T', CellState.Value, 1.25, null),
                new DataCell("N00001", "0180", 2024, 'T', CellState.Missing, double.NaN, "Går ej"),
                new DataCell("N00001", "0114", 2024, 'T', CellState.Value, -3, null),
            ],
            cells
        );
        Assert.Equal((4, 1), (trial.Rows, trial.Unplaced));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    public async Task A_byte_order_mark_is_passed_over(int piece)
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Whole)];
        await using var trial = new ClientTrial(ClientTrial.Stream(() => new DrippingStream(bytes, piece)));

        Assert.Equal(3, (await trial.Read()).Count);
    }

    [Fact]
    public async Task A_row_longer_than_the_window_is_read()
    {
        var long1 = ClientTrial.Row("1").Insert(1, $"\"note\":\"{new string('a', 300_000)}\",");
        await using var trial = ClientTrial.OfRows(ClientTrial.Row("0"), long1, ClientTrial.Row("2"));

        Assert.Equal([0.0, 1, 2], (await trial.Read()).Select(c => c.Value));
    }

    [Fact]
    public async Task A_row_without_end_is_given_up()
    {
        await using var trial = ClientTrial.OfRows(
            ClientTrial.Row("1").Insert(1, $"\"note\":\"{new string('a', 2_000_000)}\",")
        );

        Assert.Equal((KoladaErrorKind.Broken, "Kolada skickade en rad som är orimligt lång."), await trial.Fail());
    }

    [Theory]
    [InlineData("", Unreadable)]
    [InlineData(" ", Unreadable)]
    [InlineData("<html>", Unreadable)]
    [InlineData("{\"values\":[", Unreadable)]
    [InlineData("{\"values\":[]", Unreadable)]
    [InlineData("{\"values\":[]}x", Unreadable)]
    [InlineData("{\"values\":[NaN]}", Unreadable)]
    [InlineData("{\"values\":[],\"next_url\":\"\\ud800\"}", Unreadable)]
    [InlineData("[]", OtherKind)]
    [InlineData("17", OtherKind)]
    [InlineData("{\"values\":null}", NoList)]
    [InlineData("{\"values\":{}}", NoList)]
    [InlineData("{\"detail\":\"Underhåll\"}", NoList)]
    [InlineData("{}", NoList)]
    [InlineData("{\"values\":[],\"next_url\":17}", "Kolada skickade en länk till nästa sida som inte går att läsa.")]
    public async Task A_page_that_is_none_is_refused_and_not_asked_for_again(string body, string sentence)
    {
        await using var trial = new ClientTrial(ClientTrial.Text(body));

        Assert.Equal((KoladaErrorKind.Broken, sentence), await trial.Fail());
        Assert.Single(trial.Asked);
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        var deep = new string('[', 5_000) + new string(']', 5_000);
        await using var trial = ClientTrial.OfRows(ClientTrial.Row("1").Insert(1, $"\"note\":{deep},"));

        Assert.Equal((KoladaErrorKind.Broken, Unreadable), await trial.Fail());
    }

    [Fact]
    public async Task A_page_with_more_rows_than_any_may_have_is_refused()
    {
        await using var trial = ClientTrial.OfRows([.. Enumerable.Repeat("{}", 20_001)]);

        Assert.Equal(
            (KoladaErrorKind.Broken, "Kolada skickade fler rader än en sida får ha. De lästes inte."),
            await trial.Fail()
        );
    }

    [Fact]
    public async Task No_more_is_read_than_an_answer_may_hold()
    {
        const int Cap = 1 << 20;
        using var endless = new DrippingStream(at => at == 0 ? (byte)'{' : "\"a\":1,"u8[(int)((at - 1) % 6)], 65_536);
        await using var trial = ClientTrial.OverHttp(ClientTrial.Stream(() => endless));
        trial.Settings.MostBytesPerPage = Cap;

        Assert.Equal(
            (KoladaErrorKind.Broken, "Kolada skickade mer än 1 MB i ett svar. Det lästes inte till slut."),
            await trial.Fail()
        );
        Assert.InRange(endless.Taken, Cap, Cap + 65_536);
    }

    [Theory]
    [InlineData(26, 1, 1)]
    [InlineData(1, 26, 1)]
    [InlineData(1, 1, 26)]
    [InlineData(0, 25, 0)]
    public void A_question_that_the_source_would_refuse_cannot_be_asked(int kpis, int areas, int years) =>
        Assert.Throws<ArgumentException>(() =>
            new DataRequest(
                [.. Enumerable.Repeat("N00001", kpis)],
                [.. Enumerable.Repeat("0180", areas)],
                [.. Enumerable.Repeat(2024, years)]
            )
        );

    public static TheoryData<DataRequest, string> Questions =>
        new()
        {
            {
                new DataRequest(["N00001", "U00002"], [], [2023, 2024], new DateOnly(2026, 11, 2)),
                "kpi/N00001,U00002/year/2023,2024?from_date=2026-11-02"
            },
            { new DataRequest(["N00001"], ["0180", "0025"], []), "kpi/N00001/municipality/0180,0025" },
            { new DataRequest([], ["0180"], [2024, 1970]), "municipality/0180/year/2024,1970" },
            { new DataRequest(["N00001"], ["0180"], [2024]), "kpi/N00001/municipality/0180/year/2024" },
        };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task A_question_is_asked_at_its_address(DataRequest question, string address)
    {
        await using var trial = ClientTrial.OverHttp(ClientTrial.Page([]));

        await trial.Read(question);

        Assert.Equal([$"https://kolada.test/v3/data/{address}"], trial.Asked.Select(a => a.AbsoluteUri));
    }
}
