using Jinping.Workflow.Client.Desks;
using Jinping.Workflow.Client.Documents.Pdf;
using Jinping.Workflow.Client.Letters;
using Jinping.Workflow.Client.PersonalData;

namespace Jinping.Workflow.Client.Mails;

/// <summary>What sends mails, and what asks for it. The <see cref="MailSettings"/> come from the host, which reads them before it starts.</summary>
internal static class MailSetup
{
    public static IServiceCollection AddMails(this IServiceCollection services)
    {
        services.AddSingleton(provider => new NoticeMails(provider.GetRequiredService<MailSettings>(), provider.GetRequiredService<LawDesk>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new LetterMails(
            provider.GetRequiredService<LetterDesk>(),
            provider.GetRequiredService<TemplateDesk>(),
            provider.GetRequiredService<PersonalCipher>(),
            provider.GetRequiredService<PdfConversion>(),
            provider.GetRequiredService<MailSettings>(),
            provider.GetRequiredService<LawDesk>(),
            provider.GetRequiredService<TimeProvider>()));
        return services.AddSingleton<LetterMailDesk>();
    }
}
