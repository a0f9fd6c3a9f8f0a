namespace Kommunstyrning.Indicators;

public enum ImportKind
{
    /// <summary>Catalogue, areas and all values.</summary>
    Full,

    /// <summary>Catalogue, areas and the values of some indicators.</summary>
    Selection,

    /// <summary>Only values that changed since a day.</summary>
    Incremental,

    /// <summary>Catalogue and areas, and changes of years too old for the nightly run.</summary>
    Catalogue,
}

public enum ImportTrigger
{
    Schedule,
    Person,
    CommandLine,
}

public enum ImportState
{
    /// <summary>Asked for, and not begun.</summary>
    Waiting,

    /// <summary>Being done, or left by a node that died and soon taken over.</summary>
    Running,

    /// <summary>By a person. Goes on where it was when somebody says so.</summary>
    Stopped,

    /// <summary>A series would shrink too much. Nothing has changed until a person has looked.</summary>
    AwaitingReview,

    /// <summary>The source could not be read. Nothing has changed; the next run tries again.</summary>
    Failed,

    /// <summary>Fetched, looked at by a person, and thrown away.</summary>
    Discarded,
    Done,
}

public enum ImportStage
{
    Catalogue,
    Areas,
    Values,
    Check,
    Done,
}

/// <summary>One fetch from Kolada, from the order to the end, with what it takes to go on after any stop.</summary>
public sealed class ImportRun
{
    public const int ProblemLength = 1000;

    public required Guid Id { get; init; }

    public required ImportKind Kind { get; init; }

    public required ImportTrigger Trigger { get; init; }

    /// <summary>When it was asked for; it may have waited since.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Whom the values come from: the host, or "exempeldata".</summary>
    public required string Source { get; init; }

    /// <summary>What a selection holds.</summary>
    public ImportSelection Selection { get; init; } = new();

    /// <summary>Rows changed since this day, for an incremental run.</summary>
    public DateOnly? Since { get; init; }

    public ImportState State { get; set; }

    /// <summary>Where the next start goes on.</summary>
    public ImportStage Stage { get; set; }

    public ImportPlan Plan { get; set; } = new();

    /// <summary>How many slices of the plan are stored.</summary>
    public int SlicesDone { get; set; }

    public ImportTally Tally { get; set; } = new();

    /// <summary>Not yet done or given up: it can still be gone on with, and what it has staged is kept.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Somebody asked it to stop; the node that runs it sees this within seconds.</summary>
    public bool IsStopAsked { get; set; }

    /// <summary>A person has looked at what would shrink, and lets it in.</summary>
    public bool IsApproved { get; set; }

    /// <summary>Why it was held or failed: a Swedish sentence.</summary>
    public string? Problem { get; set; }

    /// <summary>Null while it waits or is under way.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>When something was last stored or counted.</summary>
    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>0–100. The values take nearly all of the time.</summary>
    public int Percent =>
        Stage switch
        {
            ImportStage.Catalogue => 1,
            ImportStage.Areas => 3,
            ImportStage.Values => 4 + (int)(93 * Plan.ShareDone(SlicesDone, Tally.RowsInSlice)),
            ImportStage.Check => 98,
            ImportStage.Done => 100,
        };

    public bool IsAwaitingReview => State == ImportState.AwaitingReview;

    public bool IsUnderWay => State is ImportState.Waiting or ImportState.Running;
}
