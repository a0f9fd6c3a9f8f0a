namespace Kommunstyrning.Tests.Shell;

/// <summary>Needs a typeface: the one that the build fetches where Node is, or one of the system's.</summary>
internal sealed class TypefaceTheoryAttribute : TheoryAttribute
{
    public TypefaceTheoryAttribute()
    {
        if (!PictureTypefaces.Installed.Any)
            Skip = "There is no typeface here.";
    }
}

/// <inheritdoc cref="TypefaceTheoryAttribute"/>
internal sealed class TypefaceFactAttribute : FactAttribute
{
    public TypefaceFactAttribute()
    {
        if (!PictureTypefaces.Installed.Any)
            Skip = "There is no typeface here.";
    }
}
