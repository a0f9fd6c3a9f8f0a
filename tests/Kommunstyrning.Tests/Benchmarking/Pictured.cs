using System.Xml.Linq;
using Kommunstyrning.Tests.Shell;

namespace Kommunstyrning.Tests.Benchmarking;

/// <summary>A picture as a program reads it that has nothing but the file.</summary>
internal sealed class Pictured
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly XElement root;

    /// <exception cref="System.Xml.XmlException">The answer is not well-formed.</exception>
    public Pictured(Reply reply)
    {
        Assert.Equal("image/svg+xml", reply.Header("Content-Type")!.Split(';')[0]);
        root = XDocument.Parse(reply.Body).Root!;
    }

    public string Title => Flat(root.Element(Svg + "title")!.Value);

    public string Description => Flat(root.Element(Svg + "desc")!.Value);

    /// <summary>Everything that is written in it, line after line.</summary>
    public string Words => Flat(string.Join(' ', root.Descendants(Svg + "text").Select(t => t.Value)));

    public double Width => (double)root.Attribute("width")!;

    public IEnumerable<XElement> Of(string name, string classes) =>
        root.Descendants(Svg + name)
            .Where(e => string.Equals((string?)e.Attribute("class"), classes, StringComparison.Ordinal));

    /// <summary>Names of attributes that are empty, and of colours that are not told by a class.</summary>
    public IEnumerable<string> Faults =>
        root.DescendantsAndSelf()
            .Attributes()
            .Where(a => a.Value.Length == 0 || a.Name.LocalName is "fill" or "stroke" or "style")
            .Select(a => $"{a.Name.LocalName}=\"{a.Value}\"");

    private static string Flat(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
