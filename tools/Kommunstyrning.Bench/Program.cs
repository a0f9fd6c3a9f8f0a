using Kommunstyrning.Bench;

return args switch
{
    ["tenants", ..] => await ManyTenants.Run(args is [_, var count] ? int.Parse(count, null) : 290),
    ["signin", .. var rest] => await SignInTries.Run(new Options(rest)),
    ["start", ..] => await Startup.Run(),
    ["import", .. var rest] => await ImportTimes.Run(new Options(rest)),
    ["kill", .. var rest] => await KillImports.Run(new Options(rest)),
    ["nodes", .. var rest] => await TwoNodes.Run(new Options(rest)),
    ["rolling", .. var rest] => await RollingRestarts.Run(new Options(rest)),
    ["compare", .. var rest] => await CompareTimes.Run(new Options(rest)),
    ["rounds", "kill", .. var rest] => await KillRounds.Run(new Options(rest)),
    ["reports"] => await ReportTimes.Run(),
    ["rounds", .. var rest] => await RoundTimes.Run(new Options(rest)),
    ["search", .. var rest] => await SearchTimes.Run(new Options(rest)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine(
        """
        tenants [N]   page and API times with N further municipalities, beside the same with three
        signin        whether one can tell by the time of a refusal that an address has an account
        start         how long a built program takes to answer, on an empty and on a filled database
        import        how long all recorded values take to get in, and whether each of them did
        kill          kills the importing process at random moments, and compares the end with an undisturbed one
        rounds kill   kills the program after each step of a round, and reads back what it had acknowledged
        compare       how long comparisons take, from memory, from a cold store and as SQL, and what their page bears
        rolling       restarts two servers behind HAProxy one after another while sixteen connections read and write
        search        how long a search among all titles takes per keystroke, and how much of what people type it finds
        reports       how long the files of a report of 2,000 goals take, and in how much memory
        rounds        how long a round of 2,000 goals takes to open, to report in, to weigh together and to decide
        nodes         kills and stops one of two servers in the middle of an import
        """
    );
    return 2;
}
