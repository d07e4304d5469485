using System.Xml.Linq;

namespace Jinping.Workflow.House.Tests.Source;

/// <summary>What a project file asks for by name.</summary>
/// <param name="Path">Repository path of the <c>.csproj</c>.</param>
internal sealed record ProjectFile(string Path)
{
    private readonly XDocument _document = XDocument.Parse(RepositoryFiles.Read(Path));

    /// <summary>Every project of the repository.</summary>
    public static IEnumerable<ProjectFile> All =>
        RepositoryFiles.All.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).Select(path => new ProjectFile(path));

    /// <summary>The project's name: <c>Jinping.Workflow.Law</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Names of the packages it references directly.</summary>
    public IReadOnlyList<string> Packages => Includes("PackageReference");

    /// <summary>Names of the shared frameworks it references beside its SDK's own.</summary>
    public IReadOnlyList<string> Frameworks => Includes("FrameworkReference");

    /// <summary>Names of the projects it references directly.</summary>
    public IReadOnlyList<string> Projects =>
        [.. Includes("ProjectReference").Select(include => System.IO.Path.GetFileNameWithoutExtension(include.Replace('\\', '/')))];

    /// <summary>The SDK: <c>Microsoft.NET.Sdk</c>, or the one that brings ASP.NET along.</summary>
    public string? Sdk => _document.Root?.Attribute("Sdk")?.Value;

    private List<string> Includes(string element) =>
        [.. _document.Descendants(element).Select(item => item.Attribute("Include")?.Value).OfType<string>().Order(StringComparer.Ordinal)];
}
