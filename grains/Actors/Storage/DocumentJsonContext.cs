using System.Text.Json.Serialization;
using Jinping.Workflow.Actors.Accounts;
using Jinping.Workflow.Actors.Audit;
using Jinping.Workflow.Actors.Authorities;
using Jinping.Workflow.Actors.Departments;
using Jinping.Workflow.Actors.Deputies;
using Jinping.Workflow.Actors.Letters;
using Jinping.Workflow.Actors.Oddities;
using Jinping.Workflow.Actors.Requests;
using Jinping.Workflow.Actors.Years;
using Jinping.Workflow.Contracts.Register;

namespace Jinping.Workflow.Actors.Storage;

/// <summary>Source-generated JSON of everything the grains store, under the house's strict rules.</summary>
[JsonSerializable(typeof(RequestDocument))]
[JsonSerializable(typeof(DepartmentDocument))]
[JsonSerializable(typeof(AuthorityDocument))]
[JsonSerializable(typeof(ReportingYearDocument))]
[JsonSerializable(typeof(AccountDocument))]
[JsonSerializable(typeof(AccountDirectoryDocument))]
[JsonSerializable(typeof(KeyRingDocument))]
[JsonSerializable(typeof(PreferencesDocument))]
[JsonSerializable(typeof(AuditLogDocument))]
[JsonSerializable(typeof(OddityBoardDocument))]
[JsonSerializable(typeof(DeputiesDocument))]
[JsonSerializable(typeof(LetterNumbersDocument))]
[JsonSerializable(typeof(LetterSettingsDocument))]
[JsonSerializable(typeof(LetterTemplateDocument))]
[JsonSerializable(typeof(SealedFigures))]
[JsonSerializable(typeof(RolloverFigures))]
[JsonSerializable(typeof(RegisterRow))]
public sealed partial class DocumentJsonContext : JsonSerializerContext;
