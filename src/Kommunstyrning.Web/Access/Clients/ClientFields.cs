using Kommunstyrning.Access;

namespace Kommunstyrning.Web.Access.Clients;

/// <summary>The fields of the form of a client.</summary>
internal static class ClientFields
{
    public const string Alone = "alone";

    public const string Persons = "persons";

    public static ClientInput Read(FormReader form)
    {
        var uses = form.Texts("use");
        return new ClientInput(
            form.Text("name"),
            form.Text("purpose"),
            form.Id("responsible"),
            uses.Contains(Alone, StringComparer.Ordinal),
            uses.Contains(Persons, StringComparer.Ordinal),
            form.Flag("public"),
            form.Texts("scopes"),
            form.Lines("addresses")
        );
    }

    public static FormValues Write(ClientRow row)
    {
        var client = row.Client;
        return new FormValues()
            .With("revision", client.Revision)
            .With("name", client.DisplayName)
            .With("purpose", client.Purpose)
            .With("responsible", client.ResponsibleId)
            .With("use", client.ActsAlone ? Alone : null, client.ActsForPersons ? Persons : null)
            .With("public", !client.HasSecret)
            .With("scopes", client.Scopes)
            .With("addresses", string.Join('\n', row.RedirectAddresses));
    }
}
