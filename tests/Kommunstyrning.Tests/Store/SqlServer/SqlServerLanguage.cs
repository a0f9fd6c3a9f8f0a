using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Kommunstyrning.Tests.Store.SqlServer;

/// <summary>Microsoft's own parser of Transact-SQL, in its newest version.</summary>
internal static class SqlServerLanguage
{
    /// <returns>What the parser says against the text, with the line; empty for what SQL Server can read.</returns>
    public static List<string> Faults(string sql)
    {
        var parser = new TSql180Parser(initialQuotedIdentifiers: true);
        using var reader = new StringReader(sql);
        parser.Parse(reader, out var faults);
        return [.. faults.Select(f => $"{f.Message}: {sql.Split('\n')[f.Line - 1].Trim()}")];
    }
}
