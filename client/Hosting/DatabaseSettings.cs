using Npgsql;

namespace Jinping.Workflow.Client.Hosting;

/// <summary>Which database, as the settings say.</summary>
public static class DatabaseSettings
{
    /// <summary>How to reach PostgreSQL; null where the provider is SQLite.</summary>
    /// <exception cref="SettingException">The provider is unknown, or the connection string is missing or malformed, or the password's file cannot be read.</exception>
    public static string? PostgreSql(IConfiguration configuration)
    {
        switch (configuration["Storage:Provider"] ?? "Sqlite")
        {
            case "Sqlite":
                return null;
            case "PostgreSQL":
                return ConnectionString(configuration["Storage:ConnectionString"], configuration["Storage:PasswordFile"]);
            case var other:
                throw new SettingException($"Storage:Provider 只支持 Sqlite 或者 PostgreSQL，现为“{other}”。");
        }
    }

    /// <summary>A connection string with the password out of its file.</summary>
    /// <exception cref="SettingException">It is missing or malformed, or the file cannot be read.</exception>
    public static string ConnectionString(string? text, string? passwordFile)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new SettingException("使用 PostgreSQL 时须设置 Storage:ConnectionString，如 Host=localhost;Database=jinping;Username=jinping。");
        try
        {
            var settings = new NpgsqlConnectionStringBuilder(text);
            // So that no password stands in a setting or an environment variable.
            if (!string.IsNullOrWhiteSpace(passwordFile))
                settings.Password = File.ReadAllText(passwordFile).Trim();
            return settings.ConnectionString;
        }
        catch (ArgumentException malformed)
        {
            throw new SettingException($"Storage:ConnectionString 不能识别：{malformed.Message}");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new SettingException($"Storage:PasswordFile 不能读取：{unreadable.Message}");
        }
    }
}
