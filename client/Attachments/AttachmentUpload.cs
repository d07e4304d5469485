using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law.Attachments;
using Jinping.Workflow.Law.Json;
using Jinping.Workflow.Law.Refusals;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Jinping.Workflow.Client.Attachments;

/// <summary>Takes a file off the line as it comes; no form is buffered.</summary>
internal static class AttachmentUpload
{
    private const long Envelope = 64 * 1024;

    /// <summary>Receives one file: the part <c>kind</c> first, then <c>file</c>.</summary>
    /// <returns>The case's answer, null where the caller sees no such case; or the problem with what was sent.</returns>
    public static async Task<(RequestAnswer? Answer, IResult? Problem)> Receive(string number, HttpRequest request, AttachmentDesk desk, AttachmentLimits limits, Guid id, Caller caller, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 100 } boundary)
            return (null, ProblemResults.Of(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "附件须以 multipart/form-data 发送。"));
        // Said before anything is read.
        if (request.ContentLength > limits.LargestFile + Envelope)
            return (null, Refused(AttachmentRules.TooLarge(limits.LargestFile)));
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limits.LargestFile + Envelope;
        try
        {
            return await Receive(number, new MultipartReader(boundary.ToString(), request.Body), desk, id, caller, cancellationToken);
        }
        catch (Exception malformed) when (malformed is InvalidDataException || malformed is IOException and not BadHttpRequestException && !cancellationToken.IsCancellationRequested)
        {
            return (null, ProblemResults.Of(Refusal.Malformed("file", "上传的内容不完整，请重新上传")));
        }
    }

    /// <summary>A refusal; a file that is too large has a status of its own.</summary>
    public static IResult Refused(Refusal refusal) =>
        refusal.Code == RefusalCodes.AttachmentTooLarge ? ProblemResults.Of(StatusCodes.Status413PayloadTooLarge, refusal.Code, refusal.Message) : ProblemResults.Of(refusal);

    private static async Task<(RequestAnswer? Answer, IResult? Problem)> Receive(string number, MultipartReader parts, AttachmentDesk desk, Guid id, Caller caller, CancellationToken cancellationToken)
    {
        AttachmentKind? kind = null;
        while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            if (part.GetContentDispositionHeader() is not { } disposition)
                continue;
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (name == "kind")
            {
                var word = new char[40];
                using var reader = new StreamReader(part.Body);
                kind = WireNames.Parse<AttachmentKind>(new string(word, 0, await reader.ReadBlockAsync(word, cancellationToken)).Trim());
            }
            else if (name == "file" && kind is { } known)
            {
                var sent = disposition.FileNameStar is { Length: > 0 } star ? star.ToString() : HeaderUtilities.RemoveQuotes(disposition.FileName).ToString();
                return (await desk.Add(number, known, sent, part.Body, id, caller, cancellationToken), null);
            }
            else if (name == "file")
            {
                return (null, ProblemResults.Of(Refusal.Malformed("kind", "请先填写附件种类（application、identityProof、evidence、reply、other），再发送文件")));
            }
        }
        return (null, ProblemResults.Of(Refusal.Malformed("file", "请选择一个文件")));
    }
}
