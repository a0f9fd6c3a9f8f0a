namespace Kommunstyrning.Tests.Shell.Jobs;

/// <summary>One at a time: Hangfire writes its log to whichever program of a process was configured last.</summary>
[CollectionDefinition(Name)]
public sealed class JobCollection
{
    public const string Name = "jobs";
}
