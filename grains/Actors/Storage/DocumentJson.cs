using System.Text.Json;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Actors.Storage;

/// <summary>The one JSON form of stored documents.</summary>
public static class DocumentJson
{
    /// <summary>Types with the house's options.</summary>
    public static DocumentJsonContext Context { get; } = new(LawJson.Strict(new JsonSerializerOptions()));
}
