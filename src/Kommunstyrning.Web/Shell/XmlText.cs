using System.Xml;

namespace Kommunstyrning.Web.Shell;

/// <summary>What may stand in XML 1.0, which has no control characters and no half characters.</summary>
public static class XmlText
{
    /// <summary>The same without what would make a file that nothing can open.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
            return text;
        var kept = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                kept.Append(text[i]);
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                kept.Append(text[i]).Append(text[++i]);
        }
        return kept.ToString();
    }

    private static bool IsClean(string text)
    {
        foreach (var sign in text)
        {
            if (!XmlConvert.IsXmlChar(sign))
                return false;
        }
        return true;
    }
}
