using System.Runtime.Serialization;

namespace Jinping.Workflow.Contracts.Wire;

/// <summary>A stored document cannot be read: damaged, or written by a newer program. It stays as it is; what cannot be read is never overwritten.</summary>
/// <param name="stateType">The type that should have been read.</param>
/// <param name="reason">What stood in the way.</param>
/// <param name="cause">The reader's own exception; null when there was none.</param>
public sealed class UnreadableStateException(Type stateType, string reason, Exception? cause) : SerializationException(
    $"存储的数据无法读取，已原样保留，未作改动。 (The stored state {stateType.Name} cannot be read and was left as it is: {reason})", cause);
