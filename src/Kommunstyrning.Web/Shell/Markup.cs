using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;

namespace Kommunstyrning.Web.Shell;

/// <summary>
/// HTML written at one go, for what a page has hundreds of: as elements of a component, each tag and each text costs a
/// frame that is built, compared and read again. What stands in the holes is encoded, unless it is markup itself.
/// </summary>
public sealed class Markup
{
    /// <summary>Nothing, where there may be something.</summary>
    public static readonly MarkupString None = new("");

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new();

    public void Add([InterpolatedStringHandlerArgument("")] ref Writer written) { }

    public MarkupString Done => new(html.ToString());

    [InterpolatedStringHandler]
    public readonly ref struct Writer
    {
        private readonly StringBuilder html;

        public Writer(int literals, int holes, Markup markup) => html = markup.html;

        public void AppendLiteral(string text) => html.Append(text);

        public void AppendFormatted(MarkupString markup) => html.Append(markup.Value);

        public void AppendFormatted(string? text) => html.Append(Encoder.Encode(text ?? ""));

        public void AppendFormatted(int number) => html.Append(CultureInfo.InvariantCulture, $"{number}");
    }
}
