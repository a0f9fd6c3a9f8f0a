using Kommunstyrning.Bench;

return args switch
{
    ["tenants", ..] => await ManyTenants.Run(args is [_, var count] ? int.Parse(count, null) : 290),
    ["start", ..] => await Startup.Run(),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        "tenants [N]   page and API times with N further municipalities, beside the same with three"
    );
    Console.Error.WriteLine(
        "start         how long a built program takes to answer, on an empty and on a filled database"
    );
    return 2;
}
