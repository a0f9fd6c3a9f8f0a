using Kommunstyrning.Tenancy;

namespace Kommunstyrning.Access;

/// <summary>Whom a municipality's provider has vouched for just now, out of a token that has been looked at in all ways.</summary>
/// <param name="Issuer">The one that is set up, to the letter.</param>
/// <param name="Name">Empty where it says none.</param>
/// <param name="Email">For people to recognise; empty where it says none.</param>
/// <param name="Groups">Those of the claim that is set up, each once.</param>
/// <param name="IsStrong">The provider says that it asked for a second factor.</param>
public sealed record ProvidedIdentity(
    string Issuer,
    string Subject,
    string Name,
    string Email,
    IReadOnlyList<string> Groups,
    bool IsStrong
)
{
    /// <summary>The name as colleagues see it. In parentheses stands only the program itself.</summary>
    public string ShownName()
    {
        var name = Text.Line(Name).Trim('(', ')', ' ');
        if (name.Length == 0)
            name = Text.Line(Email) is { Length: > 0 } address ? address : "Namn saknas";
        return name.Length <= InviteMember.NameLength ? name : name[..InviteMember.NameLength];
    }

    /// <summary>The address, cut as it is kept.</summary>
    internal string KeptEmail()
    {
        var email = Text.Line(Email);
        return email.Length <= 256 ? email : email[..256];
    }
}
