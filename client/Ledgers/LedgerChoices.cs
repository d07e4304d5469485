using Jinping.Workflow.Law.Requests;

namespace Jinping.Workflow.Client.Ledgers;

/// <summary>导入选项: what holds for every row that does not say it itself.</summary>
internal sealed record LedgerChoices
{
    /// <summary>What stands for a fact that the ledger does not tell, where the importer chose so.</summary>
    public const string OnFile = "台账未载明，见原案卷";

    /// <summary>Code of the department of rows without one.</summary>
    public string? Department { get; init; }

    /// <summary>申请人类别 of rows without one; null refuses them.</summary>
    public ApplicantKind? ApplicantKind { get; init; }

    /// <summary>申请渠道 of rows without one; null refuses them.</summary>
    public Channel? Channel { get; init; }

    /// <summary>Facts a reply must carry and the ledger does not tell are recorded as <see cref="OnFile"/>; false refuses such rows.</summary>
    public bool FactsAreOnFile { get; init; }
}
