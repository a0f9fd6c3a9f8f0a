using Kommunstyrning.Tests.Store;
using Npgsql;
using Template = Kommunstyrning.Tests.Store.Template;

namespace Kommunstyrning.Tests.Shell.Jobs.PostgreSql;

[Collection(JobCollection.Name)]
public sealed class WorkerTests
{
    [PostgreSqlFact]
    public async Task The_worker_may_work_on_rows_of_the_jobs_and_make_nothing()
    {
        var database = await Template.TwoTenants.Copy();
        await using (var program = new TestProgram(database, jobs: true))
            program.StartServer();

        await using (var worker = new NpgsqlConnection(database.ConnectionString))
        {
            Assert.Equal(
                [],
                await JobTables.Strings(
                    worker,
                    """
                    SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE n.nspname = 'hangfire' AND c.relkind = 'r' AND (
                        NOT has_table_privilege(c.oid, 'SELECT') OR NOT has_table_privilege(c.oid, 'INSERT')
                        OR NOT has_table_privilege(c.oid, 'UPDATE') OR NOT has_table_privilege(c.oid, 'DELETE')
                        OR has_table_privilege(c.oid, 'TRUNCATE, REFERENCES, TRIGGER')
                        OR pg_get_userbyid(c.relowner) = current_user)
                    """
                )
            );
            foreach (var making in new[] { "CREATE TABLE hangfire.mine (id int)", "CREATE SCHEMA mine" })
            {
                var refused = await Assert.ThrowsAsync<PostgresException>(() => JobTables.Strings(worker, making));
                Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
            }
        }
        await Node.Drop(database);
    }
}
