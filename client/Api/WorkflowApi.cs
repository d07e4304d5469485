using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Client.Api.Endpoints;
using Jinping.Workflow.Client.Api.Json;
using Jinping.Workflow.Client.Api.Problems;
using Jinping.Workflow.Client.Attachments;
using Jinping.Workflow.Client.CaseFiles;
using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Desks.Board;
using Jinping.Workflow.Client.Desks.Years;
using Jinping.Workflow.Client.Documents.Pdf;
using Jinping.Workflow.Client.Letters;
using Jinping.Workflow.Client.MailRoom;
using Jinping.Workflow.Client.Mails;
using Jinping.Workflow.Client.PersonalData;
using Jinping.Workflow.Client.Redaction;
using Scalar.AspNetCore;

namespace Jinping.Workflow.Client.Api;

/// <summary>The REST contract <c>/api/v1</c> on a cluster, for whatever host serves it.</summary>
public static class WorkflowApi
{
    /// <summary>Longest body of a single request, in bytes; longer ones are answered 413.</summary>
    public const long LongestBody = 16 * 1024 * 1024;

    /// <summary>What the contract's endpoints need. An <see cref="IGrainFactory"/> and a <see cref="TimeProvider"/> come from the host.</summary>
    public static IServiceCollection AddWorkflowApi(this IServiceCollection services)
    {
        services.AddSingleton<PersonalCipher>();
        services.AddSingleton<MatchingSecret>();
        services.AddSingleton<ApplicantProtection>();
        services.AddSingleton<ApplicantViews>();
        services.AddSingleton<LawDesk>();
        services.AddSingleton<CaseDesk>();
        services.AddSingleton(provider => AttachmentLimits.Of(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<AttachmentCipher>();
        services.AddSingleton<AttachmentDesk>();
        services.AddSingleton<RedactionDesk>();
        services.AddSingleton<TemplateDesk>();
        services.AddSingleton<LetterNumbers>();
        services.AddSingleton<LetterStore>();
        services.AddSingleton<LetterDesk>();
        services.AddMails();
        services.AddSingleton<RegistrationDesk>();
        services.AddSingleton<ReassignmentDesk>();
        services.AddSingleton<SearchDesk>();
        services.AddSingleton<BulkDesk>();
        services.AddSingleton<OddityDesk>();
        services.AddSingleton<YearDesk>();
        services.AddSingleton<ReportContents>();
        services.AddSingleton<ReportDesk>();
        services.AddSingleton(provider => PdfSettings.Of(provider.GetRequiredService<IConfiguration>()));
        services.AddSingleton<PdfConversion>();
        services.AddSingleton<MailDesk>();
        services.AddSingleton<CaseFilePdf>();
        services.AddSingleton<CaseFileDesk>();
        services.AddSingleton<OpenQuestions>();
        services.AddSingleton<EarlierRequestsDesk>();
        services.AddSingleton<ContactKeyDesk>();
        services.AddSingleton<CalendarImpactDesk>();
        services.AddSingleton<PreferencesDesk>();
        services.AddSingleton<OwnMailAddress>();
        services.AddSingleton<NoticeDesk>();
        services.AddSingleton<DeputyDesk>();
        services.AddSingleton<LeaverDesk>();
        services.AddSingleton<ReorganisationDesk>();
        services.AddSingleton<AuditDesk>();
        services.AddScoped<UserDesk>();
        services.AddSingleton<JobDesk>();
        services.AddSingleton<DepartmentDesk>();
        services.AddSingleton<SettingsDesk>();
        services.AddSingleton<OfficerNames>();
        services.AddSingleton<ImportBoard>();
        services.AddSingleton<ImportDesk>();
        services.AddSingleton<Ledgers.LedgerDesk>();
        services.AddExceptionHandler<FailureHandler>();
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.AddOpenApi("v1", ApiDocument.Configure);
        return services;
    }

    /// <summary>Maps the contract, its OpenAPI document and a page to read it.</summary>
    public static void MapWorkflowApi(this WebApplication app)
    {
        app.UseExceptionHandler();
        app.UseStatusCodePages(context => EmptyAnswers.Fill(context.HttpContext));
        app.UseWorkflowAccess();
        var api = app.MapGroup("/api/v1");
        SignInEndpoints.Map(api);
        SecondFactorEndpoints.Map(api);
        UserEndpoints.Map(api);
        DeputyEndpoints.Map(api);
        NoticeEndpoints.Map(api);
        AuditEndpoints.Map(api);
        SettingsEndpoints.Map(api);
        CalendarEndpoints.Map(api);
        DepartmentEndpoints.Map(api);
        ReorganisationEndpoints.Map(api);
        RequestEndpoints.Map(api);
        AttachmentEndpoints.Map(api);
        RedactionEndpoints.Map(api);
        LetterEndpoints.Map(api);
        CaseFileEndpoints.Map(api);
        MailEndpoints.Map(api);
        TemplateEndpoints.Map(api);
        YearEndpoints.Map(api);
        ImportEndpoints.Map(api);
        JobEndpoints.Map(api);
        ReportCheckEndpoints.Map(api);
        app.MapOpenApi();
        app.MapScalarApiReference(options => options.WithTitle("政府信息公开工作系统 API").DisableDefaultFonts().DisableAgent().DisableMcp().DisableTelemetry().HideDeveloperTools().HideClientButton());
    }
}
