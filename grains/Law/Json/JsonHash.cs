using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Jinping.Workflow.Law.Json;

/// <summary>What stands for a record, so that a changed one is detected.</summary>
public static class JsonHash
{
    /// <summary>SHA-256 of a record's JSON, 64 lower-case hexadecimal digits.</summary>
    /// <param name="value">The record.</param>
    /// <param name="type">How it is written; whatever changes that changes the hash.</param>
    public static string Of<T>(T value, JsonTypeInfo<T> type) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(value, type)));
}
