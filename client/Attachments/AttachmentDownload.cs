using Jinping.Workflow.Law.Attachments;
using Microsoft.Net.Http.Headers;

namespace Jinping.Workflow.Client.Attachments;

/// <summary>A file to be saved, never to be shown in place.</summary>
internal sealed class AttachmentDownload(AttachmentDesk desk, Attachment file) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName(file.FileName);
        headers.ContentDisposition = name.ToString();
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers.ContentLength = file.Length;
        headers.ContentType = file.MediaType;
        try
        {
            await desk.Copy(file, httpContext.Response.Body, httpContext.RequestAborted);
        }
        catch (InvalidDataException)
        {
            // What has gone out cannot be taken back: broken off, it is not taken for whole. The nightly check names the file.
            httpContext.Abort();
        }
    }
}
