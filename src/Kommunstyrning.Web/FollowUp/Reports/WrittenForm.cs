namespace Kommunstyrning.Web.FollowUp.Reports;

/// <summary>What stands in one of a page's forms, with what was refused of it.</summary>
/// <param name="Values">Null where it stands as it is stored.</param>
public sealed record WrittenForm(FormValues? Values, FormErrors Errors)
{
    public static WrittenForm None { get; } = new(null, FormErrors.None);
}
