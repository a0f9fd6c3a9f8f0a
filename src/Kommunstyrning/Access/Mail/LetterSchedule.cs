namespace Kommunstyrning.Access;

/// <summary>When a letter is tried again, and when no more.</summary>
internal static class LetterSchedule
{
    /// <summary>Of whoever has taken a letter: longer than the sending is let go on.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>The mail server has as long to take one.</summary>
    public static readonly TimeSpan MostForOne = TimeSpan.FromMinutes(1);

    /// <summary>What became of a letter is told for so long.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>One minute, two, four … and from then on an hour.</summary>
    /// <param name="attempts">So far, at least one.</param>
    public static TimeSpan Pause(int attempts) =>
        TimeSpan.FromMinutes(Math.Min(Math.Pow(2, attempts - 1), Longest.TotalMinutes));

    /// <summary>Somebody who asked for a new password will have asked again; an invitation is worth waiting for.</summary>
    public static TimeSpan Patience(LetterKind kind) =>
        kind switch
        {
            LetterKind.Reset => TimeSpan.FromHours(1),
            LetterKind.Invitation
            or LetterKind.NewLink
            or LetterKind.FaultReported
            or LetterKind.SupportOpened
            or LetterKind.ReportReturned
            or LetterKind.StandInNamed
            or LetterKind.RoundOpened
            or LetterKind.ReportDue
            or LetterKind.QuestionAsked
            or LetterKind.QuestionForUnit
            or LetterKind.Mentioned
            or LetterKind.QuestionAnswered
            or LetterKind.CommentAnswered
            or LetterKind.ReportHandedIn
            or LetterKind.ReportApproved
            or LetterKind.DeadlineMoved
            or LetterKind.RoundDecided
            or LetterKind.RoundReopened
            or LetterKind.HandedOver
            or LetterKind.WatchedNews
            or LetterKind.Digest
            or LetterKind.PasskeyAdded
            or LetterKind.PasskeyRemoved
            or LetterKind.PasskeyRefused
            or LetterKind.FactorSetUp
            or LetterKind.FactorRemoved => TimeSpan.FromDays(3),
        };
}
