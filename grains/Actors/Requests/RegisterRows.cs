using System.Text.Json;
using Jinping.Workflow.Actors.Storage;
using Jinping.Workflow.Contracts.Register;

namespace Jinping.Workflow.Actors.Requests;

/// <summary>Comparing register rows by what they say.</summary>
internal static class RegisterRows
{
    public static bool Same(RegisterRow? one, RegisterRow? other) => one is null || other is null
        ? ReferenceEquals(one, other)
        : Json(one).AsSpan().SequenceEqual(Json(other));

    private static byte[] Json(RegisterRow row) => JsonSerializer.SerializeToUtf8Bytes(row, DocumentJson.Context.RegisterRow);
}
