using Jinping.Workflow.Client.Access;
using Jinping.Workflow.Contracts.Audit;
using Jinping.Workflow.Contracts.Authorities;
using Jinping.Workflow.Contracts.Wire;
using Jinping.Workflow.Law.Refusals;
using Jinping.Workflow.Law.Settings;

namespace Jinping.Workflow.Client.Desks;

/// <summary>设置 of the authority: its name, and what the law leaves open.</summary>
/// <param name="grains">The cluster.</param>
/// <param name="law">The settings in force.</param>
/// <param name="audit">Records what is changed.</param>
internal sealed class SettingsDesk(IGrainFactory grains, LawDesk law, AuditDesk audit)
{
    public const int LongestName = 100;

    public async Task<SettingsView> Get()
    {
        var authority = await law.Authority();
        return new SettingsView { Name = authority.Name, Conventions = authority.Conventions, Version = authority.Version };
    }

    /// <summary>变更设置; what the form does not name stays.</summary>
    public async Task<(SettingsView? Settings, Refusal? Refusal)> Change(SettingsForm form, Caller by)
    {
        var before = await Get();
        var name = form.Name?.Trim() ?? before.Name;
        // An authority that was never given a name may keep none.
        if (name.Length > LongestName || name.Any(char.IsControl) || (name.Length == 0 && form.Name is not null))
            return (null, Refusal.Malformed("name", $"请填写机关名称（不超过{LongestName}个字符）"));
        var conventions = form.Conventions ?? before.Conventions;
        if (await grains.GetGrain<IAuthorityGrain>(GrainNames.Authority).ChangeSettings(name, conventions, form.ExpectedVersion) is { } refusal)
            return (null, refusal);
        await audit.Record(by, AuditKind.SettingsChanged, detail: conventions == before.Conventions ? "机关名称" : name == before.Name ? "惯例" : "机关名称、惯例");
        return (await Get(), null);
    }
}

/// <summary>设置.</summary>
internal sealed record SettingsView
{
    /// <summary>本级政府名称.</summary>
    public required string Name { get; init; }

    /// <summary>惯例：条例未规定.</summary>
    public required Conventions Conventions { get; init; }

    /// <summary>Grows with every change of settings, departments and calendar.</summary>
    public required long Version { get; init; }
}

/// <summary>设置 as entered.</summary>
internal sealed record SettingsForm
{
    /// <summary>本级政府名称; null keeps it.</summary>
    public string? Name { get; init; }

    /// <summary>惯例; null keeps them. A member that is not named is what it is by default.</summary>
    public Conventions? Conventions { get; init; }

    /// <summary>The version that was changed; null: whichever there is.</summary>
    public long? ExpectedVersion { get; init; }
}
