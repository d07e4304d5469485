using System.Collections.Immutable;
using System.Text;
using Jinping.Workflow.Client.Documents.Html;
using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Law.Letters;
using Microsoft.Net.Http.Headers;

namespace Jinping.Workflow.Client.Letters;

/// <summary>文书文件: a letter as a page to look at, or as a file to take away.</summary>
internal static class LetterFiles
{
    /// <summary>Kinds of files, by their endings.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["html"];

    /// <summary>The page.</summary>
    public static string Html(OfficialDocument document) => HtmlRenderer.Page(document);

    /// <summary>The file asked for.</summary>
    public static Task<IResult> Answer(OfficialDocument document, IssuedLetter letter, string kind, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Task.FromResult<IResult>(TypedResults.Text(Html(document), "text/html; charset=utf-8", Encoding.UTF8));
    }

    private static void Name(IssuedLetter letter, string kind, HttpContext context)
    {
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName($"{letter.Title}{letter.DocumentNumber}.{kind}");
        context.Response.Headers.ContentDisposition = name.ToString();
    }
}
