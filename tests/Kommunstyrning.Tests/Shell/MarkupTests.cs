using Microsoft.AspNetCore.Components;

namespace Kommunstyrning.Tests.Shell;

/// <summary>What is put into markup cannot become markup, unless it is.</summary>
[Trait("Database", "none")]
public sealed class MarkupTests
{
    [Fact]
    public void What_stands_in_the_holes_is_encoded()
    {
        var html = new Markup();

        html.Add($"<td title=\"{"a\" onclick=\"b"}\">{"<b>Malå & Åre</b>"}</td>");

        Assert.Equal("<td title=\"a&quot; onclick=&quot;b\">&lt;b&gt;Malå &amp; Åre&lt;/b&gt;</td>", html.Done.Value);
    }

    [Fact]
    public void Markup_numbers_and_nothing_are_written_as_they_are()
    {
        var html = new Markup();

        html.Add($"<p>{new MarkupString("<i>x</i>")}{-1234}{Markup.None}{null as string}</p>");

        Assert.Equal("<p><i>x</i>-1234</p>", html.Done.Value);
    }
}
