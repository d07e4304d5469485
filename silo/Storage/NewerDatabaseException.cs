namespace Jinping.Workflow.Silo.Storage;

/// <summary>The database was written by a newer program; it was not touched.</summary>
/// <param name="path">Path of the database.</param>
/// <param name="found">Its schema version.</param>
/// <param name="known">The newest schema version this program knows.</param>
public sealed class NewerDatabaseException(string path, int found, int known) : InvalidOperationException(
    $"数据库 {path} 的结构版本为 {found}，高于本程序支持的版本 {known}，未作任何改动。请使用新版程序启动，或恢复与本程序相符的备份。"
    + $" (The database {path} has schema version {found}, newer than version {known} known to this program. Nothing was changed.)")
{
    /// <summary>Schema version of the database.</summary>
    public int Found { get; } = found;

    /// <summary>The newest schema version this program knows.</summary>
    public int Known { get; } = known;
}
