using Kommunstyrning.Steering;

namespace Kommunstyrning.Web.Steering.Elements;

/// <summary>Who can read an element, said by what a stranger is shown and never by its state alone.</summary>
public static class VisibilityText
{
    public const string Everyone = "Alla kan läsa det.";

    /// <param name="isSeenByAll">What <see cref="SeenByAllQuery"/> says.</param>
    public static string Of(Element element, bool isSeenByAll)
    {
        if (isSeenByAll)
            return Everyone;
        return element.State.IsPublic()
            ? "Bara medlemmar i kommunen ser det, eftersom versionen av styrmodellen är ett utkast."
            : "Bara medlemmar i kommunen ser det, och gäster som det har delats med, tills det antas.";
    }

    /// <summary>What follows from registering the decision.</summary>
    /// <param name="isVersionSeenByAll">Of the version of the model that it stands in.</param>
    public static string WhenAdopted(bool isVersionSeenByAll) =>
        isVersionSeenByAll
            ? "När beslutet är registrerat ligger texten fast och alla kan läsa den."
            : "När beslutet är registrerat ligger texten fast. Alla kan läsa den först när versionen av styrmodellen är beslutad.";
}
