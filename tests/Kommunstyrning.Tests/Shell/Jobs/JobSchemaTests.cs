using Template = Kommunstyrning.Tests.Store.Template;

namespace Kommunstyrning.Tests.Shell.Jobs;

/// <summary>Where Hangfire's tables lie, and what becomes of those of the scheduler before it.</summary>
[Collection(JobCollection.Name)]
public sealed class JobSchemaTests
{
    [Fact]
    public async Task Migrating_makes_the_tables_as_their_owner_and_drops_those_of_the_former_scheduler()
    {
        var database = await Template.TwoTenants.Copy();
        await JobTables.Run(
            database,
            """
            CREATE TABLE QRTZ_JOB_DETAILS (name varchar(9) PRIMARY KEY);
            CREATE TABLE QRTZ_TRIGGERS (name varchar(9) REFERENCES QRTZ_JOB_DETAILS (name));
            INSERT INTO QRTZ_JOB_DETAILS VALUES ('nightly'); INSERT INTO QRTZ_TRIGGERS VALUES ('nightly');
            """
        );

        await using (var program = new TestProgram(database, jobs: true))
        {
            program.StartServer();
            await Migrate.Run(program.Services, default);
        }

        var tables = await JobTables.Of(database);
        Assert.DoesNotContain(tables, t => t.StartsWith("qrtz", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(tables, t => t.Equals("jobqueue", StringComparison.OrdinalIgnoreCase));
        await Node.Drop(database);
    }

    [Fact]
    public async Task A_program_without_jobs_makes_no_place_for_them_and_says_so_to_its_operator()
    {
        var database = await Instance.Demo.Copy();
        await using (var program = new TestProgram(database))
        {
            program.StartServer();
            using var visitor = new Visitor(program.Address);
            await visitor.SignIn("drift@kommunstyrning.example");

            var reply = await visitor.Get("/drift/jobb/recurring");

            Assert.Equal(404, reply.Code);
            Assert.Contains("Jobs__Enabled är false", reply.Text, StringComparison.Ordinal);
            Assert.Null((await visitor.Get("/drift/hamtning")).Page.QuerySelector("a[href='/drift/jobb']"));
        }

        Assert.DoesNotContain(
            await JobTables.Of(database),
            t => t.Equals("jobqueue", StringComparison.OrdinalIgnoreCase)
        );
        await Node.Drop(database);
    }
}
