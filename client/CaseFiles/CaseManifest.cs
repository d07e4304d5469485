using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Jinping.Workflow.Law.Json;

namespace Jinping.Workflow.Client.CaseFiles;

/// <summary>清单 of a case's file: what lies in it, each by its hash, and the timeline it is of. Its own hash is recorded when the file is made.</summary>
public sealed record CaseManifest
{
    /// <summary>The format this program writes.</summary>
    public const int CurrentFormat = 1;

    /// <summary>Name of its entry in the ZIP file.</summary>
    public const string EntryName = "清单.json";

    /// <summary>The hash of a part, or of the manifest itself: SHA-256, 64 hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>Format of this manifest.</summary>
    public required int Format { get; init; }

    /// <summary>登记编号.</summary>
    public required string Number { get; init; }

    /// <summary>Entries of the timeline it was made of.</summary>
    public required int Version { get; init; }

    /// <summary>Hash of the last of them.</summary>
    public required string TimelineHash { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>By whom.</summary>
    public required string MadeBy { get; init; }

    /// <summary>Everything in the ZIP file beside the manifest, in order.</summary>
    public required ImmutableArray<ManifestEntry> Entries { get; init; }

    /// <summary>Letters and attachments of the timeline that could not be read when the file was made; empty as a rule.</summary>
    public ImmutableArray<Guid> Unreadable { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>A file of the ZIP file.</summary>
public sealed record ManifestEntry
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Bytes.</summary>
    public required long Length { get; init; }

    /// <summary>SHA-256, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Where it comes from.</summary>
    public required PartSource Source { get; init; }

    /// <summary>The letter or attachment it is; null for none.</summary>
    public Guid? Id { get; init; }
}

/// <summary>Where a file of a case's file comes from.</summary>
[JsonConverter(typeof(WireEnumConverter<PartSource>))]
public enum PartSource
{
    /// <summary>Made from the case when the file was made.</summary>
    Made,

    /// <summary>The frozen text of a letter: its hash stands in the timeline.</summary>
    Letter,

    /// <summary>附件: its hash stands in the timeline.</summary>
    Attachment,

    /// <summary>The entries of the timeline, one on each line: the hash of a line stands in the next.</summary>
    Timeline,
}

/// <summary>How manifests are written.</summary>
[JsonSerializable(typeof(CaseManifest))]
internal sealed partial class CaseManifestJson : JsonSerializerContext
{
    /// <summary>By the house's strict rules, laid out for people to read.</summary>
    public static CaseManifestJson Readable { get; } = new(LawJson.Strict(new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }));
}
