using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;

namespace Kommunstyrning.Tests.Store.SqlServer;

/// <summary>Stands where a connection to SQL Server would: writes down each command, and answers what it is told to.</summary>
/// <param name="answer">Rows by the text of a command; null for none. What it throws, the command throws.</param>
internal sealed class RecordedConnection(Func<string, DataTable?> answer) : DbConnection
{
    private ConnectionState state = ConnectionState.Closed;

    public List<string> Commands { get; } = [];

    [AllowNull]
    public override string ConnectionString { get; set; } = "Server=none;Database=none";

    public override string Database => "none";

    public override string DataSource => "none";

    public override string ServerVersion => "16.00.1000";

    public override ConnectionState State => state;

    public static DataTable Rows(params string[] values)
    {
        var table = new DataTable { Columns = { "Value" } };
        foreach (var value in values)
            table.Rows.Add(value);
        return table;
    }

    public override void Open() => state = ConnectionState.Open;

    public override void Close() => state = ConnectionState.Closed;

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException();

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        new RecordedTransaction(this, isolationLevel);

    protected override DbCommand CreateDbCommand() => new RecordedCommand(this);

    private DataTable Answer(string command)
    {
        Commands.Add(command);
        return answer(command) ?? Rows();
    }

    private sealed class RecordedTransaction(RecordedConnection connection, IsolationLevel level) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => level;

        protected override DbConnection DbConnection => connection;

        public override void Commit() => connection.Commands.Add("COMMIT");

        public override void Rollback() => connection.Commands.Add("ROLLBACK");
    }

    private sealed class RecordedCommand(RecordedConnection connection) : DbCommand
    {
        /// <summary>Holds parameters as the provider makes them.</summary>
        private readonly SqlCommand real = new();

        [AllowNull]
        public override string CommandText { get; set; } = "";

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; } = CommandType.Text;

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; } = connection;

        protected override DbParameterCollection DbParameterCollection => real.Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel() { }

        public override void Prepare() { }

        public override int ExecuteNonQuery() => connection.Answer(CommandText).Rows.Count;

        public override object? ExecuteScalar() =>
            connection.Answer(CommandText) is { Rows.Count: > 0 } table ? table.Rows[0][0] : null;

        protected override DbParameter CreateDbParameter() => new SqlParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) =>
            connection.Answer(CommandText).CreateDataReader();

        protected override void Dispose(bool disposing)
        {
            real.Dispose();
            base.Dispose(disposing);
        }
    }
}
