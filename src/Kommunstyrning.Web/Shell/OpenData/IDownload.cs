namespace Kommunstyrning.Web.Shell.OpenData;

/// <summary>An answer that leaves as a file of rows; from a municipality's addresses it leaves a line in the trail.</summary>
public interface IDownload : IResult
{
    /// <summary>With its ending.</summary>
    string FileName { get; }
}
