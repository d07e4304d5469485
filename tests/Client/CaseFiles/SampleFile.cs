using System.Collections.Immutable;
using System.Security.Cryptography;
using Jinping.Workflow.Client.CaseFiles;
using Jinping.Workflow.Client.Documents.CaseFiles;
using Jinping.Workflow.Contracts.Requests;
using Jinping.Workflow.Law;
using Jinping.Workflow.Law.Attachments;
using Jinping.Workflow.Law.Calendar;
using Jinping.Workflow.Law.Clocks;
using Jinping.Workflow.Law.Dispositions;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Timeline;

using Request = Jinping.Workflow.Law.Requests.Request;

namespace Jinping.Workflow.Client.Tests.CaseFiles;

/// <summary>A small case and its file, made by the rules themselves.</summary>
internal sealed class SampleFile
{
    public static readonly byte[] Scan = [.. Enumerable.Repeat((byte)'%', 300_000)];

    private static readonly DateTimeOffset At = new(2022, 3, 10, 15, 30, 0, TimeSpan.FromHours(8));

    public static LegalContext Context { get; } = new() { Today = new(2022, 3, 10), Calendar = WorkCalendar.Published };

    /// <summary>The ZIP file.</summary>
    public static async Task<byte[]> Zip(Func<CaseFile, CaseFile>? change = null)
    {
        var file = new MemoryStream();
        await PackedFile.Of((change ?? (same => same))(File())).Write(file, (_, target, cancellationToken) => target.WriteAsync(Scan, cancellationToken).AsTask(), CancellationToken.None);
        return file.ToArray();
    }

    /// <summary>What it is made of.</summary>
    public static CaseFile File()
    {
        var request = Request();
        var facts = new CaseFacts
        {
            View = View(request),
            Request = request,
            TimelineHash = TimelineHash.OfHead(request.Timeline),
            Context = Context,
            DepartmentName = _ => "县政府办公室",
            OfficerName = name => name,
            Organ = "金平县人民政府办公室",
            At = At,
            By = "李明（liming）",
        };
        return new CaseFile(facts, CaseFileItems.Numbered(
        [
            CaseFileItems.Attached(request.Attachments[0], new(2022, 3, 1), facts, isReadable: true),
            CaseFileItems.Made(facts, ApprovalSheet.Title, ApprovalSheet.Of(facts)!),
            CaseFileItems.Made(facts, TermSheet.Title, TermSheet.Of(facts)),
            CaseFileItems.Timeline(facts, [.. request.Timeline]),
            CaseFileItems.Made(facts, ClosingSheet.Title, ClosingSheet.Of(facts, 4, ["登记回执（F-02）"], [])),
        ]), []);
    }

    private static Request Request()
    {
        var request = Jinping.Workflow.Law.Requests.Request.Blank(new RequestNumber(2022, "xzfb", 1));
        var version = 0;
        CommandStamp Stamp(string by) => new() { CommandId = new Guid(++version, 0, 0, new byte[8]), By = by, At = At.AddMinutes(version) };
        Request Happened(Decision decision) => decision is Decision.Accepted accepted ? request = request.Apply(accepted.Entry) : throw new InvalidOperationException(((Decision.Refused)decision).Refusal.Message);
        Happened(request.Register(new Registration
        {
            Department = "xzfb",
            ArrivedOn = new(2022, 3, 1),
            ReceivedOn = new(2022, 3, 1),
            Channel = Channel.InPerson,
            Applicant = new ApplicantForm { Kind = ApplicantKind.NaturalPerson, Name = "王秀兰", IdentityType = IdentityType.Other, IdentityNumber = "护照E1" },
            Description = "2021年度某道路项目的资金使用情况",
        }, Stamp("李明"), Context));
        Happened(request.Attach(new Attachment { Id = new Guid(9, 0, 0, new byte[8]), Kind = AttachmentKind.IdentityProof, FileName = "身份证.pdf", MediaType = "application/pdf", Length = Scan.Length, Hash = Convert.ToHexStringLower(SHA256.HashData(Scan)), Content = "name" }, long.MaxValue, Stamp("李明") with { CommandId = new Guid(9, 0, 0, new byte[8]) }, Context));
        Happened(request.Decide(new RequestCommand.DraftReply { Disposition = Disposition.DoesNotExist, Facts = new ReplyFacts { Texts = ImmutableSortedDictionary<string, string>.Empty.Add("search", "以“道路”检索档案室，未检索到") } }, Stamp("李明"), Context));
        Happened(request.Decide(new RequestCommand.ApproveReply { Comment = "拟稿意见妥当" }, Stamp("赵主任"), Context));
        return request;
    }

    private static RequestView View(Request request) => new()
    {
        Number = request.Number.ToString(),
        Version = request.Version,
        Status = request.Status,
        Department = request.Origin.Department,
        HandlingDepartment = request.HandlingDepartment,
        Officer = request.Officer,
        ArrivedOn = request.Origin.ArrivedOn,
        ReceivedOn = request.ReceivedOn,
        Channel = request.Origin.Channel,
        Applicant = request.Origin.Applicant,
        Description = request.Origin.Description,
        Backfilled = false,
        DueProvisional = false,
        Urgency = Urgency.Green,
        Clocks = CaseClocks.Of(request, Context),
        Breaches = [],
        Timeline = [.. request.Timeline],
        AllowedCommands = [],
    };
}
