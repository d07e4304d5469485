using Jinping.Workflow.Actors.Attachments;
using Jinping.Workflow.Actors.MailRoom;
using Jinping.Workflow.Actors.Mails;
using Jinping.Workflow.Actors.Notices;
using Jinping.Workflow.Actors.Register;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Silo.Storage.Attachments;
using Jinping.Workflow.Silo.Storage.MailRoom;
using Jinping.Workflow.Silo.Storage.Mails;
using Jinping.Workflow.Silo.Storage.Notices;
using Jinping.Workflow.Silo.Storage.Register;
using Jinping.Workflow.Silo.Storage.States;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Storage;

namespace Jinping.Workflow.Silo.Storage;

/// <summary>Puts the grains' states and the register into the database.</summary>
public static class StorageExtensions
{
    /// <summary>The storage that grains name in <c>[PersistentState(…, "store")]</c>.</summary>
    public const string StorageName = "store";

    /// <summary>Adds grain storage <see cref="StorageName"/> and <see cref="IRegister"/> on a migrated database.</summary>
    /// <param name="builder">The silo.</param>
    /// <param name="database">The database.</param>
    /// <param name="serializer">Reads and writes every state.</param>
    public static ISiloBuilder AddWorkflowStorage(this ISiloBuilder builder, WorkflowDatabase database, JsonGrainStorageSerializer serializer)
    {
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton<IStorageProbe>(database);
        builder.Services.AddSingleton<IRegister, SqlRegister>();
        builder.Services.AddSingleton<INotices, SqlNotices>();
        builder.Services.AddSingleton<IMails, SqlMails>();
        builder.Services.AddSingleton<IContactKeyStore, SqlContactKeys>();
        builder.Services.AddSingleton<IMailStore, SqlMail>();
        builder.Services.AddSingleton<SqlAttachmentContents>().AddSingleton<IAttachmentContents>(services => services.GetRequiredService<SqlAttachmentContents>());
        builder.Services.AddKeyedSingleton<IGrainStorage>(StorageName, (services, _) => new GroupedGrainStorage(
            database.States(services.GetRequiredService<IOptions<ClusterOptions>>().Value.ServiceId), serializer));
        return builder;
    }
}
