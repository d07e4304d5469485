using Jinping.Workflow.Client.Documents.Pdf;
using Microsoft.Net.Http.Headers;

namespace Jinping.Workflow.Client.CaseFiles;

/// <summary>A case's file on its way out, made as it is sent.</summary>
internal sealed class CaseFileDownload(CaseFileDesk desk, PackedFile packed, string name) : IResult
{
    /// <summary>What a ZIP file calls itself.</summary>
    public const string MediaType = "application/zip";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        Headers(httpContext, name);
        httpContext.Response.ContentType = MediaType;
        try
        {
            await desk.Write(packed, httpContext.Response.Body, httpContext.RequestAborted);
        }
        catch (InvalidDataException)
        {
            // What has gone out cannot be taken back: broken off, it is not taken for whole. The nightly check names the attachment.
            httpContext.Abort();
        }
    }

    /// <summary>The PDF as an answer.</summary>
    public static IResult Pdf(byte[] pdf, string name, HttpContext context)
    {
        Headers(context, name);
        return TypedResults.Bytes(pdf, PdfConversion.MediaType);
    }

    private static void Headers(HttpContext context, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.CacheControl = "no-store";
    }
}
