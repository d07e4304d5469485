namespace Jinping.Workflow.Actors.Storage;

/// <summary>Formats of stored documents.</summary>
internal static class StoredFormat
{
    /// <summary>Refuses a document that a newer program has written.</summary>
    /// <param name="found">Its format.</param>
    /// <param name="known">The newest format this program knows.</param>
    /// <param name="what">Whose document it is, for the message.</param>
    /// <exception cref="NotSupportedException">The format is newer.</exception>
    public static void RefuseNewer(int found, int known, string what)
    {
        if (found > known)
            throw new NotSupportedException($"{what} has format {found}, this program knows {known}.");
    }
}
