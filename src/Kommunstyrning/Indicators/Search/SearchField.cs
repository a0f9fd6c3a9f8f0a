namespace Kommunstyrning.Indicators;

/// <summary>The fields of the index.</summary>
internal static class SearchField
{
    /// <summary>The code, whole.</summary>
    public const string Id = "id";

    /// <summary>Words of our name: as written, and without endings.</summary>
    public const string Name = "name";

    /// <summary>The same of the source's title.</summary>
    public const string Title = "title";

    /// <summary>The same of the description.</summary>
    public const string Description = "description";

    /// <summary>The same of the operating area and the groups.</summary>
    public const string Categories = "categories";

    /// <summary>What people say for words of name, title and categories.</summary>
    public const string Spoken = "spoken";

    /// <summary>Name and title without the dots and rings of å, ä and ö, for who types without them.</summary>
    public const string Bare = "bare";

    /// <summary>Code and words of name and title as written, and what people say for them: what a beginning or a misspelt word is held against.</summary>
    public const string Words = "words";

    /// <summary>A step for each sign that many look for it.</summary>
    public const string Prominence = "prominence";
}
