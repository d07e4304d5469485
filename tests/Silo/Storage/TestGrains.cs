namespace Jinping.Workflow.Silo.Tests.Storage;

[GrainInterfaceType("storage-test-document"), Alias("storage-test-document")]
public interface IDocumentGrain : IGrainWithStringKey
{
    /// <summary>Writes; a failed write deactivates.</summary>
    [Alias("write")]
    public Task Write(string truth, bool withRegister);

    [Alias("read")]
    public Task<string> Read();

    [Alias("clear")]
    public Task Clear();

    [Alias("etag")]
    public Task<string?> ETag();

    /// <summary>Forgets the activation, so that the next call reads storage.</summary>
    [Alias("forget")]
    public Task Forget();
}

/// <summary>Writes as the request grain does: under the state name that the register's triggers listen to. Storage never learns the grain type.</summary>
[GrainType("storage-test-request")]
public sealed class RequestLikeGrain([PersistentState("request", "store")] IPersistentState<TestDocument> document) : DocumentGrain(document);

/// <summary>Any other grain: no row in the register.</summary>
[GrainType("storage-test-note")]
public sealed class NoteGrain([PersistentState("note", "store")] IPersistentState<TestDocument> document) : DocumentGrain(document);

public abstract class DocumentGrain(IPersistentState<TestDocument> document) : Grain, IDocumentGrain
{
    public async Task Write(string truth, bool withRegister)
    {
        var number = this.GetPrimaryKeyString();
        document.State = withRegister
            ? TestDocument.Of(number, truth) with { Register = TestDocument.Row(number) with { RegisteredBy = document.State.Register?.RegisteredBy ?? Guid.NewGuid() } }
            : new TestDocument { Truth = truth };
        try
        {
            await document.WriteStateAsync();
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }

    public Task<string> Read() => Task.FromResult(document.State.Truth);

    public Task Clear() => document.ClearStateAsync();

    public Task<string?> ETag() => Task.FromResult(document.Etag);

    public Task Forget()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
