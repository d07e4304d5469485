using System.Text.RegularExpressions;
using System.Xml.Linq;
using Jinping.Workflow.Client.Documents.Html;
using Jinping.Workflow.Client.Documents.Model;

namespace Jinping.Workflow.Client.Tests.Documents;

/// <summary>A document's page as a tree: it is well-formed, but for the elements that have no end.</summary>
internal static partial class ArticleOf
{
    public static XElement Parsed(OfficialDocument document) => XElement.Parse(WithoutEnd().Replace(HtmlRenderer.Article(document), "<$1$2/>"), LoadOptions.PreserveWhitespace);

    [GeneratedRegex(@"<(br|col)\b([^>]*)>")]
    private static partial Regex WithoutEnd();
}
