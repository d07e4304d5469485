namespace Jinping.Workflow.Client.Tests;

/// <summary>Texts of published reports, kept as they were found.</summary>
internal static class Fixture
{
    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Fixtures", name);

    public static string Text(string name) => File.ReadAllText(Path(name));
}
