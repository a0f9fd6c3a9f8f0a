namespace Kommunstyrning.Tests.Shell;

/// <summary>Of the demonstration's accounts, as tests set it: the program itself has none.</summary>
public static class DemoPassword
{
    public const string Text = "prova-kommunstyrning";
}
