using Kommunstyrning.Web;

// A word that is not an option is a verb: migrate, seed, tenant, routes, dataset-hash. None serves.
return args is [{ } verb, ..] && !verb.StartsWith('-') ? await Verbs.Run(args) : await Serve.Run(args);

/// <summary>Seen by tests, which start the program as it is.</summary>
public partial class Program;
