using System.Text.RegularExpressions;
using Jinping.Workflow.House.Tests.Source;

namespace Jinping.Workflow.House.Tests.Coverage;

/// <summary>Finds the file that declares a type: by namespace and declaration, and among the parts of a partial type by what it mentions.</summary>
internal sealed class TypeSources
{
    private readonly IReadOnlyList<(string Path, string Text)> _files =
        [.. RepositoryFiles.ProductionCode.Select(path => (path, RepositoryFiles.Read(path)))];

    /// <summary>Repository path of the file; null when none declares the type.</summary>
    /// <param name="outermost">A type that is not nested.</param>
    /// <param name="mentioned">A rule id the right part of a partial type holds.</param>
    public string? FileOf(Type outermost, string mentioned)
    {
        var name = Regex.Escape(outermost.Name.Split('`')[0]);
        var declaration = new Regex($@"\b(class|record|struct|interface|enum|delegate)\s+([\w<>?]+\s+)?{name}\b");
        var space = new Regex($@"^namespace\s+{Regex.Escape(outermost.Namespace ?? "")}\s*[;{{]?\s*$", RegexOptions.Multiline);
        var found = _files.Where(file => space.IsMatch(file.Text) && declaration.IsMatch(file.Text)).ToList();
        return found.Find(file => file.Text.Contains($"\"{mentioned}\"", StringComparison.Ordinal)).Path ?? found.FirstOrDefault().Path;
    }
}
