using Kommunstyrning.Kolada;

namespace Kommunstyrning.Tests.Kolada;

/// <summary>What one row of data may look like, right or wrong.</summary>
[Trait("Database", "none")]
public sealed class ClientRowTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("-217304.8", -217304.8)]
    [InlineData("0.12345678", 0.12345678)]
    [InlineData("628938355", 628938355)]
    [InlineData("1.5e3", 1500)]
    public async Task A_number_is_its_value(string text, double value)
    {
        await using var trial = ClientTrial.OfRows(ClientTrial.Row(text));

        var cell = Assert.Single(await trial.Read());

        Assert.Equal(new DataCell("N00001", "0180", 2024, 'T', CellState.Value, value, null), cell);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Missing")]
    [InlineData("Ej relevant – åäö")]
    public async Task A_null_is_missing_and_its_status_is_kept_verbatim(string status)
    {
        await using var trial = ClientTrial.OfRows(
            ClientTrial.Row("null").Replace("\"status\":\"\"", $"\"status\":\"{status}\"", StringComparison.Ordinal)
        );

        var cell = Assert.Single(await trial.Read());

        Assert.Equal((CellState.Missing, status.Length == 0 ? null : status), (cell.State, cell.Status));
        Assert.Empty(trial.Complaints);
    }

    [Fact]
    public async Task Zero_with_a_status_is_a_value()
    {
        await using var trial = ClientTrial.OfRows(
            ClientTrial.Row("0").Replace("\"status\":\"\"", "\"status\":\"Missing\"", StringComparison.Ordinal)
        );

        var cell = Assert.Single(await trial.Read());

        Assert.Equal((CellState.Value, 0, "Missing"), (cell.State, cell.Value, cell.Status));
    }

    [Fact]
    public async Task A_deleted_value_is_gone_though_a_number_stands_there()
    {
        await using var trial = ClientTrial.OfRows(
            ClientTrial.Row("7").Replace("\"isdeleted\":false", "\"isdeleted\":true", StringComparison.Ordinal)
        );

        var cell = Assert.Single(await trial.Read());

        Assert.Equal((CellState.Deleted, double.NaN), (cell.State, cell.Value));
    }

    [Fact]
    public async Task Genders_come_in_any_order_and_the_total_may_be_absent()
    {
        await using var trial = ClientTrial.OfRows(
            """{"values":[{"value":2,"gender":"M"},{"gender":"K","value":1}],"municipality":"0180","period":2024,"kpi":"N00001"}"""
        );

        var cells = await trial.Read();

        Assert.Equal([('M', 2.0), ('K', 1.0)], cells.Select(c => (c.Gender, c.Value)));
        Assert.All(cells, c => Assert.Equal(("N00001", "0180", 2024), (c.Kpi, c.Area, c.Year)));
    }

    [Fact]
    public async Task Escapes_in_codes_and_a_period_as_text_are_read()
    {
        await using var trial = ClientTrial.OfRows(
            ClientTrial.Row("1", kpi: @"N\u00300001", area: @"\u0030180", period: "\"2024\"")
        );

        var cell = Assert.Single(await trial.Read());

        Assert.Equal(("N00001", "0180", 2024), (cell.Kpi, cell.Area, cell.Year));
    }

    [Fact]
    public async Task Members_that_nobody_knows_are_passed_over_and_the_count_is_ignored()
    {
        await using var trial = ClientTrial.OfRows(
            """{"x":{"kpi":"U99999","values":[1,[2,{"gender":"K"}]]},"kpi":"N00001","period":2024,"municipality":"0180","y":[[]],"values":[{"gender":"T","count":0,"z":{"value":9},"value":3}]}"""
        );

        var cell = Assert.Single(await trial.Read());

        Assert.Equal(("N00001", 3.0, CellState.Value), (cell.Kpi, cell.Value, cell.State));
    }

    [Theory]
    [InlineData("\"5,2\"", "Värdet är inget tal.")]
    [InlineData("1e400", "Värdet är inget tal.")]
    [InlineData("-1e400", "Värdet är inget tal.")]
    [InlineData("{}", "Värdet är inget tal.")]
    [InlineData("true", "Värdet är inget tal.")]
    [InlineData("1,\"gender\":\"X\"", "Kön är inte T, K eller M.")]
    [InlineData("1,\"gender\":null", "Kön är inte T, K eller M.")]
    [InlineData("1,\"status\":17", "Statusen är ingen text.")]
    [InlineData("1,\"status\":\"\\ud800\"", "Statusen är ingen text.")]
    [InlineData("1,\"isdeleted\":\"false\"", "Uppgiften om borttagning är varken sann eller falsk.")]
    [InlineData("1},{\"value\":2", "Kön saknas.")]
    [InlineData("1},{\"gender\":\"T\",\"value\":2", "Två värden för T.")]
    [InlineData("1},17,{\"gender\":\"K\"", "Ett värde är inget objekt.")]
    public async Task A_row_that_cannot_be_trusted_is_doubtful_for_each_gender(string value, string sentence)
    {
        var wrong = ClientTrial.Row(value).Replace(",\"isdeleted\":false", "", StringComparison.Ordinal);
        await using var trial = ClientTrial.OfRows(wrong, ClientTrial.Row("4", area: "0114"));

        var cells = await trial.Read();

        Assert.Equal(
            [('T', CellState.Doubtful), ('K', CellState.Doubtful), ('M', CellState.Doubtful), ('T', CellState.Value)],
            cells.Select(c => (c.Gender, c.State))
        );
        Assert.Equal([$"N00001, 0180, 2024: {sentence}"], trial.Complaints);
        Assert.Equal((2, 0), (trial.Rows, trial.Unplaced));
    }

    [Theory]
    [InlineData("17", "En rad var inget objekt.")]
    [InlineData("null", "En rad var inget objekt.")]
    [InlineData("{}", "En rad saknade nyckeltal, område eller år.")]
    [InlineData("""{"kpi":17,"period":2024,"municipality":"0180","values":[]}""", "Nyckeltalets kod är ingen text.")]
    [InlineData("""{"kpi":"\ud800","period":2024,"municipality":"0180"}""", "Nyckeltalets kod är ingen text.")]
    [InlineData("""{"kpi":"N00001","period":2024,"municipality":null}""", "Områdets kod är ingen text.")]
    [InlineData("""{"kpi":"N00001","period":{"year":2024},"municipality":"0180"}""", "Perioden är inget årtal.")]
    [InlineData("""{"kpi":"N00001","period":2024.5,"municipality":"0180"}""", "Perioden är inget årtal.")]
    [InlineData("""{"kpi":"N00001","period":"2024a","municipality":"0180"}""", "Perioden är inget årtal.")]
    [InlineData("""{"kpi":"N00001","period":99999999999,"municipality":"0180"}""", "Perioden är inget årtal.")]
    [InlineData("""{"kpi":"N00001","period":20240,"municipality":"0180"}""", "Perioden är inget årtal.")]
    public async Task A_row_without_a_place_is_counted_and_the_next_is_read(string row, string sentence)
    {
        await using var trial = ClientTrial.OfRows(row, ClientTrial.Row("4"));

        var cell = Assert.Single(await trial.Read());

        Assert.Equal(4, cell.Value);
        Assert.Equal([sentence], trial.Complaints);
        Assert.Equal((2, 1), (trial.Rows, trial.Unplaced));
    }

    [Fact]
    public async Task A_row_whose_values_are_no_list_is_doubtful()
    {
        await using var trial = ClientTrial.OfRows(
            """{"kpi":"N00001","period":2024,"municipality":"0180","values":{"gender":"T","value":1}}"""
        );

        Assert.All(await trial.Read(), c => Assert.Equal(CellState.Doubtful, c.State));
        Assert.Equal(["N00001, 0180, 2024: Värdena är ingen lista."], trial.Complaints);
    }

    [Fact]
    public async Task A_status_that_is_a_book_is_doubtful_and_is_not_kept()
    {
        var book = new string('x', 10_000);
        await using var trial = ClientTrial.OfRows(
            ClientTrial.Row("null").Replace("\"status\":\"\"", $"\"status\":\"{book}\"", StringComparison.Ordinal)
        );

        Assert.All(await trial.Read(), c => Assert.Equal((CellState.Doubtful, null), (c.State, c.Status)));
        Assert.Equal(["N00001, 0180, 2024: Statusen är orimligt lång."], trial.Complaints);
    }

    [Fact]
    public async Task No_page_complains_more_than_twenty_times()
    {
        await using var trial = ClientTrial.OfRows([.. Enumerable.Repeat("17", 100)]);

        await trial.Read();

        Assert.Equal((20, 100), (trial.Complaints.Count, trial.Unplaced));
    }
}
