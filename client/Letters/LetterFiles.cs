using System.Collections.Immutable;
using System.Text;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Documents.Html;
using Jinping.Workflow.Client.Documents.Model;
using Jinping.Workflow.Client.Documents.Pdf;
using Jinping.Workflow.Client.Documents.Word;
using Jinping.Workflow.Law.Letters;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Jinping.Workflow.Client.Letters;

/// <summary>文书文件: a letter as a page to look at, or as a file to take away.</summary>
internal static class LetterFiles
{
    /// <summary>Kinds of files, by their endings.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["html", "docx", "pdf"];

    /// <summary>The page.</summary>
    public static string Html(OfficialDocument document) => HtmlRenderer.Page(document);

    /// <summary>The file asked for; of a PDF, why there is none where no program makes it.</summary>
    public static async Task<IResult> Answer(OfficialDocument document, IssuedLetter letter, string kind, HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (kind == "html")
            return TypedResults.Text(Html(document), "text/html; charset=utf-8", Encoding.UTF8);
        var docx = DocxRenderer.Render(document);
        if (kind == "docx")
            return File(docx, DocxRenderer.MediaType, letter, kind, context);
        var (pdf, refusal) = await context.RequestServices.GetRequiredService<PdfConversion>().Of(docx, cancellationToken);
        return pdf is null ? ProblemResults.Of(refusal!) : File(pdf, PdfConversion.MediaType, letter, kind, context);
    }

    private static FileContentHttpResult File(byte[] bytes, string mediaType, IssuedLetter letter, string kind, HttpContext context)
    {
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName($"{letter.Title}{letter.DocumentNumber}.{kind}");
        context.Response.Headers.ContentDisposition = name.ToString();
        return TypedResults.Bytes(bytes, mediaType);
    }
}
