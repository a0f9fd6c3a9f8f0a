using Kommunstyrning.Web;

return await CommandLine.Run(args);

/// <summary>Seen by tests, which start the program as it is.</summary>
public partial class Program;
