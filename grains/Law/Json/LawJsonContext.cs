using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Attachments;
using Jinping.Workflow.Law.Letters;
using Jinping.Workflow.Law.MailRoom;
using Jinping.Workflow.Law.Requests;
using Jinping.Workflow.Law.Requests.Commands;
using Jinping.Workflow.Law.Requests.Timeline;

namespace Jinping.Workflow.Law.Json;

/// <summary>Source-generated serialization of the law's records.</summary>
[JsonSerializable(typeof(TimelineEntry))]
[JsonSerializable(typeof(RequestCommand))]
[JsonSerializable(typeof(Registration))]
[JsonSerializable(typeof(Attachment))]
[JsonSerializable(typeof(LetterDraft))]
[JsonSerializable(typeof(MailItem))]
[JsonSerializable(typeof(string))]
public sealed partial class LawJsonContext : JsonSerializerContext;
