using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace Jinping.Workflow.Silo.Storage;

/// <summary>The numbered scripts of one kind of database, in order. They lie beside its code and come with the program.</summary>
internal sealed class MigrationScripts : IEnumerable<MigrationScript>
{
    private readonly ImmutableArray<MigrationScript> _scripts;

    private MigrationScripts(IEnumerable<MigrationScript> scripts) => _scripts = [.. scripts.OrderBy(script => script.Version)];

    /// <summary>The newest version.</summary>
    public int Newest => _scripts[^1].Version;

    /// <summary>The scripts of a folder beside this file.</summary>
    public static MigrationScripts In(string folder)
    {
        var prefix = $"{typeof(MigrationScripts).Namespace}.{folder}.";
        return new MigrationScripts(Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => new MigrationScript(int.Parse(name.AsSpan(prefix.Length, 3), CultureInfo.InvariantCulture), name[prefix.Length..], name)));
    }

    /// <inheritdoc/>
    public IEnumerator<MigrationScript> GetEnumerator() => _scripts.AsEnumerable().GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>One step of a schema.</summary>
/// <param name="Version">Its number.</param>
/// <param name="Name">Its file's name.</param>
/// <param name="Resource">Where the program has it.</param>
internal sealed record MigrationScript(int Version, string Name, string Resource)
{
    /// <summary>Its SQL.</summary>
    public string Text
    {
        get
        {
            using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(Resource)!);
            return reader.ReadToEnd();
        }
    }
}
