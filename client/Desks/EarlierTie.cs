namespace Jinping.Workflow.Client.Desks;

/// <summary>What an earlier request has in common with the form that is being filled in. Only the document tells that the applicant is the same one.</summary>
public enum EarlierTie
{
    /// <summary>同一证件.</summary>
    Document,

    /// <summary>同名.</summary>
    Name,

    /// <summary>同一电话.</summary>
    Phone,

    /// <summary>同一地址.</summary>
    Address,

    /// <summary>同一代理人.</summary>
    Agent,
}
