using Jinping.Workflow.House.Tests.Source;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;

namespace Jinping.Workflow.House.Tests.Containers;

/// <summary>What <c>docker-compose.yml</c> asks for, with its merges done.</summary>
internal static class ComposeFile
{
    private static readonly YamlMappingNode Root = Read();

    /// <summary>The services by name.</summary>
    public static IReadOnlyDictionary<string, YamlMappingNode> Services { get; } =
        Members(Root, "services").ToDictionary(member => member.Key, member => (YamlMappingNode)member.Value);

    /// <summary>A mapping of the file itself, or of a service; empty when it is not there.</summary>
    public static IEnumerable<KeyValuePair<string, YamlNode>> Members(YamlNode? node, params string[] path) =>
        At(node ?? Root, path) is YamlMappingNode mapping ? mapping.Children.Select(child => KeyValuePair.Create(child.Key.ToString(), child.Value)) : [];

    /// <summary>The same of the file itself.</summary>
    public static IEnumerable<KeyValuePair<string, YamlNode>> Members(params string[] path) => Members(Root, path);

    /// <summary>A list; empty when it is not there.</summary>
    public static IReadOnlyList<string> List(YamlNode node, params string[] path) =>
        At(node, path) is YamlSequenceNode sequence ? [.. sequence.Children.Select(child => child.ToString())] : [];

    /// <summary>A value; null when it is not there.</summary>
    public static string? Text(YamlNode node, params string[] path) => (At(node, path) as YamlScalarNode)?.Value;

    private static YamlNode? At(YamlNode node, string[] path) =>
        path.Aggregate((YamlNode?)node, (at, name) => at is YamlMappingNode mapping && mapping.Children.TryGetValue(name, out var child) ? child : null);

    private static YamlMappingNode Read()
    {
        var merging = new MergingParser(new Parser(new StringReader(RepositoryFiles.Read("docker-compose.yml"))));
        var plain = new DeserializerBuilder().Build().Deserialize<object>(merging);
        var stream = new YamlStream();
        stream.Load(new StringReader(new SerializerBuilder().DisableAliases().Build().Serialize(plain)));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
